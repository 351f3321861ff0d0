using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Dossiers.DossierCommand;

namespace TeamsMairie.Circuit.Rules;

/// <summary>What is asked of who holds a step: redirect, consult, pass on, decide, take over.</summary>
/// <remarks>Each is true when the rule does not concern the command.</remarks>
internal static class InTheLine
{
    public static bool RedirectsToSomebodyNew(Attempt a) =>
        a.Of<Redirect>(c => a.Commune.Find(c.To) is not null && c.To != a.By && c.To != a.State.PreviousHolder
            && c.To != a.State.Requester);

    public static bool RedirectsInTheLine(Attempt a) =>
        a.Of<Redirect>(c => !a.State.IsConfidential || Confidence.MayRead(a, c.To));

    public static bool RedirectsTwiceAtMost(Attempt a) =>
        a.Command is not Redirect || a.State.Redirections < 2 || a.IsHeadOfServices;

    public static bool ConsultsStaff(Attempt a) =>
        a.Of<AskOpinion>(c => a.Commune.Find(c.Of)?.Role.IsStaff() == true && c.Of != a.By
            && c.Of != a.State.Requester && a.State.AwaitedFrom(c.Of) is null);

    public static bool ConsultsInTheLine(Attempt a) =>
        a.Of<AskOpinion>(c => !a.State.IsConfidential || Confidence.MayRead(a, c.Of));

    public static bool WasConsulted(Attempt a) =>
        a.Command is not GiveOpinion || a.State.AwaitedFrom(a.By) is not null;

    public static bool HasEveryOpinion(Attempt a) =>
        a.Command is not (PassStep or Settle) || !a.State.AwaitsOpinion;

    public static bool HasANextStep(Attempt a) =>
        a.Command is not PassStep || a.State.NextStep is not null;

    public static bool DecidesForAnother(Attempt a) =>
        a.Command is not Settle || a.State.Requester != a.By;

    public static bool HoldsThePower(Attempt a) =>
        a.Of<Settle>(c => a.State.Matter is { } m && a.Facts.ToDecide(a.By, a.State.Requester, m, a.Today).IsHeld);

    public static bool DecidesAsAHolder(Attempt a) =>
        a.Of<Settle>(c => c.Outcome <= Outcome.Deferred);

    public static bool GivesAReason(Attempt a) =>
        a.Of<Settle>(c => c.Outcome is not (Outcome.Refused or Outcome.PartlyGranted)
            || !string.IsNullOrWhiteSpace(c.Reason));

    public static bool GivesADay(Attempt a) =>
        a.Of<Settle>(c => c.Outcome != Outcome.Deferred || c.Until > a.Today);

    public static bool ConsultedTheResponsible(Attempt a) =>
        a.Of<Settle>(c => a.Commune.IsConsulted(a.State, a.By) || !string.IsNullOrWhiteSpace(c.WithoutConsulting));

    public static bool IsAboveTheHolder(Attempt a) =>
        a.Command is not TakeOver || a.State.Phase == Phase.InDisagreement || a.State.Holder != a.By
            && (a.IsMayor || a.Commune.IsAbove(a.By, a.State.Holder));

    public static bool TakesOverForAnother(Attempt a) =>
        a.Command is not TakeOver || a.State.Requester != a.By || a.State.Phase == Phase.InDisagreement;
}
