using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Frames.Checks.Review;

namespace TeamsMairie.Circuit.Frames.Checks;

/// <summary>What lets somebody decide is ordered, published, and within the mandate.</summary>
internal static class OfActs
{
    /// <remarks>The order of priority is mandatory when two élus hold one competence (CGCT art. L. 2122-18).</remarks>
    public static IEnumerable<Finding> Ranks(Review r) =>
        from competence in r.Commune.People.SelectMany(p => p.Functions?.Competences ?? []).Distinct()
        let holders = r.Commune.HoldersOf(competence).ToArray()
        where holders.DistinctBy(p => p.Rank).Count() < holders.Length
        select Found(Fault.NoRankBetweenHolders, competence.Slug, string.Join(", ", holders.Select(p => p.Name)));

    public static IEnumerable<Finding> Acts(Review r) =>
        from person in r.Commune.People
        from act in ActsOf(person)
        let fault = string.IsNullOrWhiteSpace(act.Number) ? Fault.ActMissing
            : act.Term.Covers(r.Day) && !(act.Published <= r.Day) ? Fault.ActNotPublished
            : act.Term.Until > r.Commune.Mandate?.End ? Fault.ActOutlivesMandate
            : (Fault?)null
        where fault is not null
        select Found(fault.Value, person.Name, act.Number);

    public static IEnumerable<Finding> Replacements(Review r)
    {
        foreach (Substitution s in r.Commune.Substitutions)
        {
            if (s.Of == s.By)
            {
                yield return Found(Fault.ReplacesThemselves, r.NameOf(s.Of));
            }
            else if (s.Of == r.Commune.Mayor.Id && !s.IsStated)
            {
                yield return Found(Fault.MayorReplacedByAbsence, r.NameOf(s.By));
            }
        }

        foreach (Recusal recusal in r.Commune.Recusals.Where(x => x.Of == x.By))
        {
            yield return Found(Fault.ReplacesThemselves, r.NameOf(recusal.Of));
        }
    }

    public static IEnumerable<Finding> Mandate(Review r)
    {
        if (r.Commune.Mandate is not { } mandate)
        {
            yield break;
        }

        if (mandate.End < mandate.Start)
        {
            yield return Found(Fault.MandateReversed);
        }
        else if (!r.Commune.IsWithinMandate(r.Day))
        {
            yield return Found(Fault.MandateOver);
        }
    }

    private static IEnumerable<(string Number, DateOnly? Published, Term Term)> ActsOf(Person person)
    {
        if (person.Functions is { } functions)
        {
            yield return (functions.Act, functions.Published, functions.Term);
        }

        if (person.Signature is { } signature)
        {
            yield return (signature.Act, signature.Published, signature.Term);
        }
    }
}
