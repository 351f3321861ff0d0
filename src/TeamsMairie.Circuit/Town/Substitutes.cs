using TeamsMairie.Circuit.Requests;

namespace TeamsMairie.Circuit.Town;

/// <summary>Who holds a step for somebody who is away (<i>suppléance</i>).</summary>
public static class Substitutes
{
    /// <summary>Who acts that day: the holder, or the first present of those the frame names, then of those the office gives.</summary>
    /// <remarks>
    /// The mayor is never replaced on a declared absence: only a stated impediment does it (CGCT art. L. 2122-17).
    /// Whoever withdrew from a field by order is replaced on it. When everybody is away, the step waits for the first to return.
    /// </remarks>
    public static Person Acting(this Facts facts, Person holder, Competence? competence, DateOnly day)
    {
        Person seated = WithoutRecusal(facts.Commune, holder, competence, day);
        List<Person> chain = Chain(facts.Commune, seated, competence, day);
        return chain.Find(p => !facts.IsAway(p.Id, day) && !facts.Commune.IsImpeded(p.Id, day))
            ?? chain.MinBy(p => facts.AwayUntil(p.Id)) ?? seated;
    }

    /// <summary>The stated substitution (<i>suppléance</i>) of the mayor on a day; null when the mayor may act.</summary>
    public static Substitution? StatedSubstituteOfMayor(this Commune commune, DateOnly day) =>
        commune.Substitutions.FirstOrDefault(s => s.IsStated && s.Of == commune.Mayor.Id && s.Term.Covers(day));

    private static bool IsImpeded(this Commune commune, PersonId person, DateOnly day) =>
        commune.Substitutions.Any(s => s.IsStated && s.Of == person && s.Term.Covers(day));

    private static Person WithoutRecusal(Commune commune, Person holder, Competence? competence, DateOnly day) =>
        commune.Recusals.FirstOrDefault(r => r.Of == holder.Id && r.Field == competence && r.Term.Covers(day)) is { } recusal
            && commune.Find(recusal.By) is { } instead ? instead : holder;

    // Nearest first: who stands in for the holder, then who stands in for them.
    private static List<Person> Chain(Commune commune, Person holder, Competence? competence, DateOnly day)
    {
        List<Person> chain = [holder];
        for (int i = 0; i < chain.Count; i++)
        {
            chain.AddRange(StandIns(commune, chain[i], competence, day).Except(chain).ToArray());
        }

        return chain;
    }

    private static IEnumerable<Person> StandIns(Commune commune, Person away, Competence? competence, DateOnly day) =>
        commune.Substitutions
            .Where(s => s.Of == away.Id && s.Term.Covers(day) && (s.IsStated || away.Role != Role.Mayor))
            .Select(s => commune.Find(s.By))
            .OfType<Person>()
            .Concat(Next(commune, away, competence));

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
