using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Frames.Checks.Review;

namespace TeamsMairie.Circuit.Frames.Checks;

/// <summary>The two seats are held, and everybody named is somebody.</summary>
internal static class OfPeople
{
    public static IEnumerable<Finding> Offices(Review r)
    {
        if (r.Commune.People.Count(p => p.Role == Role.Mayor) != 1)
        {
            yield return Found(Fault.NotOneMayor);
        }

        if (r.Commune.People.Count(p => p.Role == Role.HeadOfServices) != 1)
        {
            yield return Found(Fault.NotOneHeadOfServices);
        }
    }

    public static IEnumerable<Finding> Twice(Review r) =>
        r.Commune.People.GroupBy(p => p.Id).Where(same => same.Count() > 1)
            .Select(same => Found(Fault.PersonTwice, same.First().Name))
            .Concat(r.Commune.Services.GroupBy(s => s.Key, StringComparer.Ordinal).Where(same => same.Count() > 1)
                .Select(same => Found(Fault.ServiceTwice, same.Key)));

    public static IEnumerable<Finding> Known(Review r)
    {
        Commune commune = r.Commune;
        IEnumerable<(PersonId? Person, string Where)> named =
        [
            .. commune.Services.Select(s => (s.Head, s.Name)),
            .. commune.People.Select(p => (p.Manager, p.Name)),
            .. commune.Substitutions.SelectMany(s => Both(s.Of, s.By, r)),
            .. commune.Recusals.SelectMany(s => Both(s.Of, s.By, r)),
            .. commune.Referents.SelectMany(c => new[] { ((PersonId?)c.Elected, c.Case), (c.Staff, c.Case) }),
            .. commune.WorkingGroups.SelectMany(g => g.Members.Select(m => (PersonId?)m)
                .Concat([g.Elected, g.Staff]).Select(person => (person, g.Name))),
            .. commune.StandardTexts.Select(t => ((PersonId?)t.Owner, t.Key)),
            .. commune.Administrators.Select(a => ((PersonId?)a, commune.Name)),
        ];
        return named
            .Where(x => x.Person is { } person && commune.Find(person) is null)
            .Select(x => Found(Fault.UnknownPerson, x.Where))
            .Concat(commune.People
                .Where(p => p.Service is not null && commune.FindService(p.Service) is null)
                .Select(p => Found(Fault.UnknownService, p.Name, p.Service ?? "")))
            .Concat(commune.HrService is { } staff && commune.FindService(staff) is null
                ? [Found(Fault.UnknownService, commune.Name, staff)]
                : []);
    }

    private static IEnumerable<(PersonId? Person, string Where)> Both(PersonId of, PersonId by, Review r) =>
        [(of, r.NameOf(by)), (by, r.NameOf(of))];
}
