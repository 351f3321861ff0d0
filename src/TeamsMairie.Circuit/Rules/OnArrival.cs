using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Dossiers.DossierCommand;

namespace TeamsMairie.Circuit.Rules;

/// <summary>What is asked of any gesture, and of a request that arrives.</summary>
/// <remarks>Each is true when the rule does not concern the command.</remarks>
internal static class OnArrival
{
    public static bool MakesOneDossier(Attempt a) =>
        !Families.OpensDossier(a.Command) || a.State.Phase == Phase.Unknown;

    public static bool Exists(Attempt a) =>
        Families.OpensDossier(a.Command) || a.State.Phase != Phase.Unknown;

    public static bool IsKnown(Attempt a) =>
        Families.BelongsToClock(a.Command) || a.Actor is not null;

    public static bool IsForwardedBySomebodyKnown(Attempt a) =>
        a.Of<Submit>(c => c.Origin.ForwardedBy is not { } by || a.Commune.Find(by) is not null);

    public static bool IsCurrent(Attempt a) =>
        !a.Command.Gesture.IsOnOldCard;

    public static bool HoldsTheStep(Attempt a) =>
        !Families.BelongsToHolder(a.Command) || a.State.Holder == a.By || a.State.Holder == default || IsReplaced(a);

    public static bool OwnsTheRequest(Attempt a) =>
        !Families.BelongsToRequester(a.Command) || a.State.Requester == a.By;

    public static bool WaitsForTheDisagreement(Attempt a) =>
        a.State.Phase != Phase.InDisagreement || a.Command is not Withdraw;

    public static bool HasItsMoment(Attempt a) =>
        Families.PhasesOf(a.Command) is not { } phases || phases.Contains(a.State.Phase);

    public static bool HasTwoTopics(Attempt a) =>
        a.Command is not Divide || a.State.Parts.Count > 1;

    public static bool IsNotDecided(Attempt a) =>
        a.Command is not Withdraw || a.State.IsOpen;

    public static bool TellsNoHealthOfOthers(Attempt a) =>
        a.Of<Submit>(c => c.Matter is not { TellsOfHealth: true, Kind: var k } || !k.IsHr()
            || a.Actor?.Role is not { } r || !r.IsElected() || r == Role.Mayor);

    public static bool MaySayWhatItIs(Attempt a) =>
        a.Command is not Qualify || a.State.Requester == a.By || a.State.Holder == a.By || a.IsHeadOfServices;

    // Whoever acts is not away: unless impeded, or withdrawn from the field, the step is theirs when they want it.
    private static bool IsReplaced(Attempt a)
    {
        Facts present = a.Facts with { Absences = [.. a.Facts.Absences.Where(absence => absence.Person != a.By)] };
        return a.Actor is { } actor && a.State.Replaced == actor.Id
            && present.Acting(actor, a.State.Matter?.Competence, a.Today) == actor;
    }
}
