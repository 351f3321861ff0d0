using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Routes;

/// <summary>Finds again who holds each step of a route under way, when somebody is away or the frame has changed.</summary>
internal static class Reseating
{
    /// <summary>The same steps with those who hold them today, from one step on; those passed stay as they were.</summary>
    public static Route From(Route route, int step, Facts facts, Person sender, Matter matter, DateOnly day)
    {
        Roll<RouteStep> steps =
            [.. route.Steps.Select((s, i) => i < step ? s : Reseat(s, i == step, facts, sender, matter, day))];
        return steps.Skip(step).Any(s => RoutePlanner.MayDecide(facts, s.Holder, sender, matter, day))
            ? new Route(steps)
            : new Route(steps.With(RoutePlanner.Last(facts, sender, matter, day, isAlone: false)));
    }

    private static RouteStep Reseat(
        RouteStep step, bool isHeld, Facts facts, Person sender, Matter matter, DateOnly day)
    {
        Seat seat = SeatOf(step, facts.Commune, sender, matter);
        Person acting = facts.Acting(seat.Person, matter.Competence, day);
        if (acting.Id == sender.Id)
        {
            acting = sender.Role == Role.Mayor ? facts.Commune.HeadOfServices : facts.Commune.Mayor;
        }

        // Who came back finds the substitute at work: they may take the request back, it is not taken from anybody.
        return isHeld && acting.Id == step.InsteadOf && !facts.IsAway(step.Holder, day)
            ? step
            : new RouteStep(step.Office, acting.Id, acting.Id == seat.Person.Id ? null : seat.Person.Id)
            {
                Reason = seat.Reason,
                IsVacant = seat.IsVacant,
            };
    }

    // A person chosen by another, or because nobody else may decide, is not found by the office.
    private static Seat SeatOf(RouteStep step, Commune commune, Person sender, Matter matter)
    {
        bool isChosen = step.Reason is RouteReason.Redirected or RouteReason.HoldsThePower or RouteReason.NobodyElse;
        return isChosen && commune.Find(step.InsteadOf ?? step.Holder) is { } chosen
            ? new Seat(chosen, step.Reason)
            : Seats.Of(commune, step.Office, sender, matter) ?? new Seat(commune.HeadOfServices, step.Reason, IsVacant: true);
    }
}
