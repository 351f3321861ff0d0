namespace TeamsMairie.Simulation.Checking;

/// <summary>The processes themselves.</summary>
internal static class Replicas
{
    public static IEnumerable<string> Fallen(Aftermath after) => after.World.Replicas
        .Where(replica => replica.Fault is not null)
        .Select(replica => $"{replica.Process.Name}: {replica.Fault}");
}
