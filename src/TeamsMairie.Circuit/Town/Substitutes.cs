using TeamsMairie.Circuit.Requests;

namespace TeamsMairie.Circuit.Town;

/// <summary>Who holds a step for somebody who is away (<i>suppléance</i>).</summary>
public static class Substitutes
{
    /// <summary>Who acts that day: the holder, or who stands in by the rule of the office.</summary>
    /// <remarks>
    /// The mayor is never replaced on a declared absence: only a real impossibility does it, by an act
    /// (CGCT art. L. 2122-17). The walk stops at the mayor, so it ends.
    /// </remarks>
    public static Person Acting(this Facts facts, Person holder, Competence? competence, DateOnly day)
    {
        Person acting = holder;
        for (int guard = 0; guard < facts.Commune.People.Count && facts.IsAway(acting.Id, day); guard++)
        {
            Person next = Next(facts.Commune, acting, competence);
            if (next == acting)
            {
                break;
            }

            acting = next;
        }

        return acting;
    }

    private static Person Next(Commune commune, Person away, Competence? competence) => away.Role switch
    {
        Role.Mayor or Role.HostEmployer => away,
        Role.HeadOfServices => InterimOf(commune),
        Role.DeputyMayor or Role.DelegatedCouncillor => SecondHolder(commune, away, competence),
        _ => commune.SuperiorOf(away.Id) ?? commune.Mayor,
    };

    private static Person InterimOf(Commune commune) =>
        commune.People.FirstOrDefault(p => p.Role == Role.DeputyHeadOfServices)
        ?? (commune.Preset == CircuitPreset.SharedHeadOfServices
            ? commune.People.FirstOrDefault(p => p.Role == Role.HostEmployer)
            : null)
        ?? commune.Mayor;

    private static Person SecondHolder(Commune commune, Person away, Competence? competence) =>
        competence is { } held
            ? commune.HoldersOf(held).SkipWhile(p => p.Id != away.Id).Skip(1).FirstOrDefault() ?? commune.Mayor
            : commune.Mayor;
}
