using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Routes;
using TeamsMairie.Circuit.Rules;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Dossiers;

/// <summary>Where an open request goes when who holds it is away, or no longer the one the frame names.</summary>
internal static class Rerouting
{
    public static Roll<DossierEvent> Follow(Attempt a) => a.State switch
    {
        { Phase: Phase.ToQualify } s when s.Holder != s.Requester => LeaveToWhoActs(a),
        { Phase: Phase.Forwarded or Phase.UnderReview or Phase.AwaitingComplement, Matter: { } matter } =>
            a.Commune.Find(a.State.Requester) is { } sender ? Move(a, sender, matter) : [],
        _ => [],
    };

    private static Roll<DossierEvent> LeaveToWhoActs(Attempt a) =>
        Submissions.LeaveToHead(a) is var left && left.Head != a.State.Holder ? [left] : [];

    private static Roll<DossierEvent> Move(Attempt a, Person sender, Matter matter)
    {
        Dossier state = a.State;
        Route route = Reseating.From(state.Route, state.Step, a.Facts, sender, matter, a.Today);
        PersonId to = TakenByHand(a) ?? route.Steps[state.Step].Holder;
        return to == state.Holder && route == state.Route ? []
            : [new DossierEvent.Rerouted(a.By, a.At, route, to, to == state.Holder ? state.DueOn : Handing.DueFor(a, to))];
    }

    // Who took it over, or came back to it, keeps it unless they are away in their turn.
    private static PersonId? TakenByHand(Attempt a) =>
        a.State.Holder != a.State.Route.Steps[a.State.Step].Holder && a.Commune.Find(a.State.Holder) is { } holder
            ? a.Facts.Acting(holder, a.State.Matter?.Competence, a.Today).Id
            : null;
}
