namespace TeamsMairie.Circuit.Town;

/// <summary>The hierarchical line (<i>voie hiérarchique</i>): who stands above whom.</summary>
/// <remarks>No élu but the mayor is above staff. Source: CE, 9 November 1973, n° 80724.</remarks>
public static class Hierarchy
{
    /// <summary>The direct superior (<i>N+1</i>); null for élus, for an employer, and for whom the frame does not know.</summary>
    public static Person? SuperiorOf(this Commune commune, PersonId id) => commune.Find(id) switch
    {
        { Manager: { } stated, Role: var role } when role.IsUnderTheHead() && stated != id
            && commune.Find(stated) is { } found && found.Role.IsStaff() => found,
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

    /// <summary>
    /// The lowest superior that all these people share and who is none of them. When there is none, the mayor; or the
    /// employer of the head of services, when one of them belongs to another commune.
    /// </summary>
    public static Person CommonSuperior(this Commune commune, Roll<PersonId> people) =>
        commune.LineAbove(people[0]).FirstOrDefault(candidate =>
            !people.Contains(candidate.Id) && people.All(p => commune.IsAbove(candidate.Id, p)))
        ?? (people.Any(p => commune.Find(p) is null)
            ? commune.People.FirstOrDefault(p => p.Role == Role.HostEmployer)
            : null)
        ?? commune.Mayor;

    /// <summary>The deputy head of services for a person's pole; null when the pole has none.</summary>
    public static Person? DeputyOf(this Commune commune, Person person) =>
        DeputyOf(commune, commune.FindService(person.Service));

    /// <summary>Who directs a service from above its head: the deputy of its pole, otherwise the head of services.</summary>
    public static Person DirectorOf(this Commune commune, Service service) =>
        DeputyOf(commune, service) ?? commune.HeadOfServices;

    /// <summary>Whether a service should have a head and has none; never in a commune without heads of service.</summary>
    public static bool IsVacant(this Commune commune, Service service) =>
        commune.Preset == CircuitPreset.MediumCommune && !service.IsSeparateEntity && commune.HeadOf(service) is null;

    /// <summary>Whether the post right above a person has no holder.</summary>
    public static bool IsUnderVacantPost(this Commune commune, Person person) =>
        person.Manager is null && commune.FindService(person.Service) is { } service
        && (person.Role == Role.ServiceHead
            ? service.Pole is not null && DeputyOf(commune, service) is null
            : commune.IsVacant(service));

    private static Person AboveService(Commune commune, Person person) =>
        commune.FindService(person.Service) is not { } service ? commune.HeadOfServices
        : service.Head is { } head && head != person.Id && commune.Find(head) is { } found ? found
        : commune.DirectorOf(service);

    private static Person? DeputyOf(Commune commune, Service? service) => service?.Pole is { } pole
        ? commune.People.FirstOrDefault(p => p.Role == Role.DeputyHeadOfServices && p.Pole == pole)
        : null;
}
