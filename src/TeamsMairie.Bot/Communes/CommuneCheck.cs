using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Communes;

/// <summary>What a commune must have before the circuit can hold: one mayor, one head of services, known heads.</summary>
internal static class CommuneCheck
{
    public static Commune Checked(Commune commune)
    {
        Require(commune, commune.People.Count(p => p.Role == Role.Mayor) == 1, "il faut un maire, et un seul");
        Require(
            commune, commune.People.Count(p => p.Role == Role.HeadOfServices) == 1,
            "il faut une directrice ou un directeur des services, ou une ou un secrétaire général, et un seul");
        Require(
            commune, commune.People.DistinctBy(p => p.Id).Count() == commune.People.Count,
            "la même personne est inscrite deux fois");
        foreach (Service service in commune.Services)
        {
            Require(
                commune, service.Head is not { } head || commune.Find(head) is not null,
                $"la personne qui dirige le service « {service.Name} » n’est pas inscrite");
        }

        return commune;
    }

    private static void Require(Commune commune, bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidDataException($"commune {commune.Name} : {otherwise}.");
        }
    }
}
