namespace TeamsMairie.Simulation.Checking;

/// <summary>What must be true of every world, whatever went wrong in it.</summary>
/// <param name="Promise">The promise of docs/reliability.md it stands for.</param>
/// <param name="Name">What is promised.</param>
/// <param name="Faults">Finds what breaks it; nothing when it holds.</param>
internal sealed record Invariant(string Promise, string Name, Func<Aftermath, IEnumerable<string>> Faults);

/// <summary>All of them.</summary>
internal static class Invariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        new("G1", "What was acknowledged is in the record", Requests.Lost),
        new("G2", "A message makes one dossier", Requests.Doubled),
        new("G3", "What people were told is what is stored", Gestures.ToldOtherwise),
        new("G3", "Each decision is taken once, by who may take it", Decisions.Wrong),
        new("G4", "Everything that was to be delivered is delivered", Deliveries.Missing),
        new("G4", "Every card shows the dossier as it stands", Deliveries.Stale),
        new("G4", "Nothing is shown twice unless a call failed", Deliveries.Doubled),
        new("G5", "No replica falls by itself", Replicas.Fallen),
        new("G9", "Nobody is reminded twice of the same day", Decisions.RemindedTwice),
        new("G10", "No dossier is set aside for what is not its fault", Deliveries.SetAside),
        new("G12", "The state is what the events say", History.Differs),
        new("G12", "A dossier stands on the shelves where its state puts it", History.Misplaced),
        new("R9", "What is confidential is shown to nobody else", Secrets.Leaked),
    ];

    /// <summary>Everything that breaks one of them.</summary>
    public static IReadOnlyList<string> Check(World world)
    {
        Aftermath after = Aftermath.Of(world);
        return [.. All.SelectMany(invariant => invariant.Faults(after).Select(fault => $"{invariant.Promise} {invariant.Name}: {fault}"))];
    }
}
