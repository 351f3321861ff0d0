namespace TeamsMairie.Circuit.Town;

/// <summary>The hierarchical line (<i>voie hiérarchique</i>): who stands above whom.</summary>
/// <remarks>No élu but the mayor is above staff. Source: CE, 9 November 1973, n° 80724.</remarks>
public static class Hierarchy
{
    /// <summary>The direct superior (<i>N+1</i>); null for élus, for an employer, and for whom the frame does not know.</summary>
    public static Person? SuperiorOf(this Commune commune, PersonId id) => commune.Find(id) switch
    {
        { Role: Role.StaffMember or Role.ServiceHead } person => AboveService(commune, person),
        { Role: Role.DeputyHeadOfServices } => commune.HeadOfServices,
        { Role: Role.HeadOfServices } => commune.Mayor,
        _ => null,
    };

    /// <summary>The superiors of a person, nearest first.</summary>
    public static IEnumerable<Person> LineAbove(this Commune commune, PersonId id)
    {
        HashSet<PersonId> met = [id];
        for (Person? above = commune.SuperiorOf(id); above is not null && met.Add(above.Id);)
        {
            yield return above;
            above = commune.SuperiorOf(above.Id);
        }
    }

    /// <summary>Whether the first person stands anywhere above the second in the line.</summary>
    public static bool IsAbove(this Commune commune, PersonId superior, PersonId subordinate) =>
        commune.LineAbove(subordinate).Any(p => p.Id == superior);

    /// <summary>The lowest superior that all these people share and who is none of them; the mayor when there is none.</summary>
    public static Person CommonSuperior(this Commune commune, Roll<PersonId> people) =>
        commune.LineAbove(people[0]).FirstOrDefault(candidate =>
            !people.Contains(candidate.Id) && people.All(p => commune.IsAbove(candidate.Id, p)))
        ?? commune.Mayor;

    /// <summary>The deputy head of services for a person's pole; null when the pole has none.</summary>
    public static Person? DeputyOf(this Commune commune, Person person) =>
        DeputyOf(commune, commune.FindService(person.Service));

    private static Person AboveService(Commune commune, Person person) =>
        commune.FindService(person.Service) is not { } service ? commune.HeadOfServices
        : service.Head is { } head && head != person.Id && commune.Find(head) is { } found ? found
        : DeputyOf(commune, service) ?? commune.HeadOfServices;

    private static Person? DeputyOf(Commune commune, Service? service) => service?.Pole is { } pole
        ? commune.People.FirstOrDefault(p => p.Role == Role.DeputyHeadOfServices && p.Pole == pole)
        : null;
}
