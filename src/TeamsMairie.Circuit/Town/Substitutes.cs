using TeamsMairie.Circuit.Requests;

namespace TeamsMairie.Circuit.Town;

/// <summary>Who holds a step for somebody who is away (<i>suppléance</i>).</summary>
public static class Substitutes
{
    /// <summary>Who acts that day: the holder, or the first present of those who stand in by the rule of the office.</summary>
    /// <remarks>
    /// The mayor is never replaced on a declared absence: only a real impossibility does it, by an act
    /// (CGCT art. L. 2122-17). When everybody is away, the step waits for the first to return.
    /// </remarks>
    public static Person Acting(this Facts facts, Person holder, Competence? competence, DateOnly day)
    {
        List<Person> chain = [holder];
        chain.AddRange(StandIns(facts.Commune, holder, competence, [holder.Id]));
        return chain.Find(p => !facts.IsAway(p.Id, day)) ?? chain.MinBy(p => facts.AwayUntil(p.Id)) ?? holder;
    }

    private static IEnumerable<Person> StandIns(
        Commune commune, Person away, Competence? competence, HashSet<PersonId> met)
    {
        foreach (Person next in Next(commune, away, competence).Where(p => met.Add(p.Id)))
        {
            yield return next;
            foreach (Person further in StandIns(commune, next, competence, met))
            {
                yield return further;
            }
        }
    }

    private static IEnumerable<Person> Next(Commune commune, Person away, Competence? competence) => away.Role switch
    {
        Role.Mayor or Role.HostEmployer => [],
        Role.HeadOfServices => Interims(commune),
        Role.DeputyMayor or Role.DelegatedCouncillor when competence is { } held =>
            commune.HoldersOf(held).SkipWhile(p => p.Id != away.Id).Skip(1).Append(commune.Mayor),
        _ => [commune.SuperiorOf(away.Id) ?? commune.Mayor],
    };

    private static IEnumerable<Person> Interims(Commune commune)
    {
        IEnumerable<Person> deputies = commune.People.Where(p => p.Role == Role.DeputyHeadOfServices);
        IEnumerable<Person> employers = commune.Preset == CircuitPreset.SharedHeadOfServices
            ? commune.People.Where(p => p.Role == Role.HostEmployer)
            : [];
        return [.. deputies, .. employers, commune.Mayor];
    }
}
