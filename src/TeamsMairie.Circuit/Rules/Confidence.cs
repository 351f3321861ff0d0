using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Rules;

/// <summary>Who may read a confidential request: the requester, their line, the staff office, the route, the mayor.</summary>
internal static class Confidence
{
    public static bool MayRead(Attempt attempt, PersonId person) =>
        person == attempt.State.Requester
        || person == attempt.Commune.Mayor.Id
        || attempt.State.Route.Passes(person)
        || attempt.Commune.IsAbove(person, attempt.State.Requester)
        || attempt.Commune.HeadOf(attempt.Commune.FindService(attempt.Commune.HrService))?.Id == person;
}
