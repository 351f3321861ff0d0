using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Routes;

/// <summary>Finds who sits in each office of the circuit for one request.</summary>
internal static class Seats
{
    /// <summary>The seat; null when the town has no such office for this request.</summary>
    public static Seat? Of(Commune commune, Office office, Person sender, Matter matter) => office switch
    {
        Office.Superior => Superior(commune, sender),
        Office.HumanResources => HumanResources(commune, matter),
        Office.DeputyHead => DeputyHead(commune, sender),
        Office.CompetenceHolder => CompetenceHolder(commune, matter.Competence),
        Office.CompetentService => CompetentService(commune, matter.Competence),
        Office.Mayor => new(commune.Mayor, ReasonOfMayor(sender)),
        Office.Employer => new(Employer(commune), RouteReason.EmploysTheHead),
        _ => new(commune.HeadOfServices, ReasonOfHead(sender)),
    };

    private static Seat? Superior(Commune commune, Person sender) =>
        commune.SuperiorOf(sender.Id) is { } superior
            ? new(superior, RouteReason.DirectSuperior, commune.IsUnderVacantPost(sender))
            : null;

    private static Seat? HumanResources(Commune commune, Matter matter)
    {
        RouteReason reason = matter.TellsOfHealth ? RouteReason.HealthIsForFew : RouteReason.HumanResources;
        return commune.FindService(commune.HrService) is not { } service ? null
            : commune.HeadOf(service) is { } head ? new(head, reason)
            : new(commune.HeadOfServices, reason, IsVacant: true);
    }

    private static Seat? DeputyHead(Commune commune, Person sender) =>
        commune.FindService(sender.Service)?.Pole is null ? null
            : commune.DeputyOf(sender) is { } deputy ? new(deputy, RouteReason.DirectsThePole)
            : new(commune.HeadOfServices, RouteReason.DirectsThePole, IsVacant: true);

    private static Seat CompetenceHolder(Commune commune, Competence? competence)
    {
        Person holder = commune.HolderOf(competence);
        return new(holder, holder.Role != Role.Mayor ? RouteReason.HoldsTheCompetence
            : competence is { } kept && commune.ReservedToMayor.Contains(kept) ? RouteReason.ReservedToMayor
            : RouteReason.NotDelegated);
    }

    private static Seat? CompetentService(Commune commune, Competence? competence) =>
        commune.ServiceOf(competence) is not { } service ? null
            : commune.HeadOf(service) is { } head ? new(head, RouteReason.LooksAfterTheCompetence)
            : new(commune.DirectorOf(service), RouteReason.LooksAfterTheCompetence, commune.IsVacant(service));

    private static Person Employer(Commune commune) =>
        commune.People.FirstOrDefault(p => p.Role == Role.HostEmployer) ?? commune.Mayor;

    private static RouteReason ReasonOfHead(Person sender) =>
        sender.Role.IsElected() ? RouteReason.OnlyDoorToServices : RouteReason.LeadsTheServices;

    private static RouteReason ReasonOfMayor(Person sender) => sender.Role == Role.OppositionCouncillor
        ? RouteReason.AnswersTheOpposition
        : RouteReason.TerritorialAuthority;
}
