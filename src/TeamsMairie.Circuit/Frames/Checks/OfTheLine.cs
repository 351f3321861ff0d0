using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Frames.Checks.Review;

namespace TeamsMairie.Circuit.Frames.Checks;

/// <summary>The hierarchical line goes up, through staff alone, and ends.</summary>
internal static class OfTheLine
{
    public static IEnumerable<Finding> HeadsAreStaff(Review r) =>
        from service in r.Commune.Services
        let head = r.Commune.Find(service.Head ?? default)
        where head?.Role.IsStaff() == false
        select Found(Fault.HeadIsNotStaff, service.Name, head.Name);

    public static IEnumerable<Finding> SuperiorsAreStaff(Review r) =>
        from person in r.Commune.People
        let manager = r.Commune.Find(person.Manager ?? default)
        where manager?.Role.IsStaff() == false
        select Found(Fault.SuperiorIsNotStaff, person.Name, manager.Name);

    public static IEnumerable<Finding> Turns(Review r)
    {
        HashSet<PersonId> said = [];
        foreach (Person person in r.Commune.People.Where(p => p.Role.IsUnderTheHead()))
        {
            PersonId[] turn = [.. TurnFrom(r.Commune, person)];
            if (turn.Length > 0 && turn.All(said.Add))
            {
                yield return Found(Fault.HierarchyTurns, string.Join(", ", turn.Select(r.NameOf)));
            }
        }
    }

    // Who is met again, with those between; nobody when the way up ends.
    private static IEnumerable<PersonId> TurnFrom(Commune commune, Person person)
    {
        List<PersonId> met = [person.Id];
        if (person.Manager == person.Id)
        {
            return met;
        }

        for (Person? above = commune.SuperiorOf(person.Id); above is not null; above = commune.SuperiorOf(above.Id))
        {
            int again = met.IndexOf(above.Id);
            if (again >= 0)
            {
                return met.Skip(again);
            }

            met.Add(above.Id);
        }

        return [];
    }
}
