using TeamsMairie.Circuit.Disagreements;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Dossiers.DossierCommand;

namespace TeamsMairie.Circuit.Rules;

/// <summary>What is asked of the parties, of the arbiter, and of the mayor.</summary>
/// <remarks>Each is true when the rule does not concern the command.</remarks>
internal static class InDisagreement
{
    /// <summary>The longest position of a party, in characters.</summary>
    public const int LongestPosition = 600;

    public static bool HasKnownParties(Attempt a) =>
        a.Of<OpenDisagreement>(c => c.Parties.Count is >= 2 and <= 6
            && c.Parties.Distinct().Count() == c.Parties.Count && c.Parties.All(p => a.Commune.Find(p) is not null));

    public static bool IsOpenedByAParty(Attempt a) =>
        a.Of<OpenDisagreement>(c => c.Parties.Contains(a.By) || a.IsHeadOfServices);

    public static bool IsOpenedByWhoTakesPart(Attempt a) =>
        a.Of<OpenDisagreement>(c => a.State.Phase == Phase.Unknown || a.IsHeadOfServices || TakesPart(a));

    public static bool StaysInTheLine(Attempt a) =>
        a.Of<OpenDisagreement>(c => !a.State.IsConfidential || c.Parties.All(p => Confidence.MayRead(a, p)));

    public static bool LeavesTheMayorInCommand(Attempt a) =>
        a.Of<OpenDisagreement>(c => !c.Parties.Contains(a.Commune.Mayor.Id)
            || c.Parties.All(p => a.Commune.Find(p)?.Role.IsElected() != false));

    public static bool IsAParty(Attempt a) =>
        !Families.BelongsToParty(a.Command) || a.State.Disagreement?.Concerns(a.By) == true;

    public static bool KeepsPositionsShort(Attempt a) =>
        a.Of<GivePosition>(c => c.Text.Length <= LongestPosition)
            && a.Of<OpenDisagreement>(c => c.Position.Length <= LongestPosition);

    public static bool GivesOnePosition(Attempt a) =>
        a.Command is not GivePosition || a.State.Disagreement?.Positions.All(p => p.By != a.By) == true;

    public static bool SeeksACommonPosition(Attempt a) =>
        a.Command is not (ProposeText or AcceptText or GiveUpText or AskSupport)
            || a.State.Disagreement?.Stage == Stage.CommonPosition;

    public static bool MayProposeAText(Attempt a) =>
        a.Command is not ProposeText || a.State.Disagreement is { } d
            && (d.Concerns(a.By) || d.IsSupported && a.IsHeadOfServices);

    public static bool AcceptsOnce(Attempt a) =>
        a.Command is not AcceptText || a.State.Disagreement?.Proposed is { } text && !text.AcceptedBy.Contains(a.By);

    public static bool AsksSupportOnce(Attempt a) =>
        a.Command is not AskSupport || a.State.Disagreement?.IsSupported == false;

    public static bool IsTheArbiter(Attempt a) =>
        a.Command is not (Arbitrate or StepAside)
            || a.State.Disagreement is { Stage: Stage.Arbitration, Arbiter: { } arbiter } && arbiter == a.By;

    public static bool ArbitratesForOthers(Attempt a) =>
        a.Command is not Arbitrate || a.State.Disagreement?.Concerns(a.By) == false;

    public static bool MaintainsInTime(Attempt a) =>
        a.Command is not Maintain || a.State.Disagreement is { Stage: Stage.Arbitrated } d
            && !a.Facts.HasPassed(d.DueOn, a.At);

    public static bool HasNotComplied(Attempt a) =>
        a.Command is not Maintain || a.State.Disagreement?.Compliant.Contains(a.By) == false;

    public static bool MaintainsOnce(Attempt a) =>
        a.Command is not Maintain || a.State.Disagreement?.Maintained is null;

    public static bool PreparesTheRuling(Attempt a) =>
        a.Command is not Prepare
            || a.State.Disagreement is { Preparation: null, Stage: Stage.Preparation or Stage.MayorRuling } d
            && (d.Preparer ?? a.Commune.HeadOfServices.Id) == a.By;

    public static bool GivesScenarios(Attempt a) =>
        a.Of<Prepare>(c => c.Preparation.Scenarios.Count is >= 2 and <= 4
            && c.Preparation.Scenarios.All(s => !string.IsNullOrWhiteSpace(s.Label))
            && !string.IsNullOrWhiteSpace(c.Preparation.Proposal));

    public static bool IsTheMayor(Attempt a) =>
        a.Command is not RuleOn || a.IsMayor;

    public static bool IsSubmittedToTheMayor(Attempt a) =>
        a.Command is not RuleOn || a.State.Disagreement?.Stage == Stage.MayorRuling;

    public static bool RetainsOrWrites(Attempt a) =>
        a.Of<RuleOn>(c => c.Scenario is { } i ? i >= 0
            && i < (a.State.Disagreement?.Preparation?.Scenarios.Count ?? 0) : !string.IsNullOrWhiteSpace(c.Text));

    public static bool IsTakenOverByTheMayor(Attempt a) =>
        a.Command is not TakeOver || a.State.Phase != Phase.InDisagreement || a.IsMayor
            && a.State.Disagreement?.Stage is Stage.CommonPosition or Stage.Arbitration or Stage.Arbitrated;

    private static bool TakesPart(Attempt a) =>
        a.By == a.State.Requester || a.By == a.State.Holder || a.State.Consulted.Contains(a.By)
        || a.State.Route.Passes(a.By) || a.By == a.State.Bypassed;
}
