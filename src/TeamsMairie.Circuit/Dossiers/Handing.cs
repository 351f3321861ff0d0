using TeamsMairie.Circuit.Routes;
using TeamsMairie.Circuit.Rules;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Dossiers.DossierEvent;

namespace TeamsMairie.Circuit.Dossiers;

/// <summary>How a dossier goes from hand to hand, and by when each should answer.</summary>
internal static class Handing
{
    public static StepPassed PassStep(Attempt a, string proposal)
    {
        RouteStep next = a.State.Route.Steps[a.State.NextStep!.Value];
        return new StepPassed(a.By, a.At, proposal, next.Holder, DueFor(a, next.Holder));
    }

    public static DateOnly DueFor(Attempt a, PersonId holder) => a.State.Matter is { } matter
        ? a.Facts.Due(a.At, a.Limits.Decision(matter.Kind, matter.Urgency), holder)
        : a.State.DueOn;

    // The clock of the circuit stopped while the complement was awaited; it starts again whole.
    public static DateOnly DueAfterComplement(Attempt a) =>
        a.State.Phase == Phase.AwaitingComplement ? DueFor(a, a.State.Holder) : a.State.DueOn;
}
