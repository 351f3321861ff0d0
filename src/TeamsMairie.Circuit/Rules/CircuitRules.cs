using TeamsMairie.Circuit.Disagreements;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Circuit.Dossiers.DossierCommand;

namespace TeamsMairie.Circuit.Rules;

/// <summary>The rules of the circuit, in the order they are judged: the first that is broken is the answer.</summary>
/// <remarks>One rule, one line. Each is stated again, independently, in the proof over every reachable state.</remarks>
internal static class CircuitRules
{
    /// <summary>The longest message the dossier keeps, in characters.</summary>
    public const int LongestMessage = 4000;

    /// <summary>The longest position of a party, in characters.</summary>
    public const int LongestPosition = 600;

    public static readonly Roll<Rule> All =
    [
        // Who may speak at all, and on what they saw.
        new("R1", "Un message ne fait qu’un dossier.", Refusal.AlreadyReceived, a => !Families.OpensDossier(a.Command) || a.State.Phase == Phase.Unknown),
        new("R0", "On n’agit que sur un dossier qui existe.", Refusal.UnknownDossier, a => Families.OpensDossier(a.Command) || a.State.Phase != Phase.Unknown),
        new("U1", "Seules agissent les personnes connues du cadre.", Refusal.UnknownPerson, a => Families.BelongsToClock(a.Command) || a.Actor is not null),
        new("U3", "Une carte dépassée ne change rien.", Refusal.OldCard, a => !a.Command.Gesture.IsOnOldCard),
        new("U1", "Seule la personne qui tient l’étape agit sur elle.", Refusal.NotYourTurn, a => !Families.BelongsToHolder(a.Command) || a.State.Holder == a.By || a.State.Holder == default),
        new("U1", "Compléter et retirer n’appartiennent qu’à la personne qui demande.", Refusal.NotYourRequest, a => !Families.BelongsToRequester(a.Command) || a.State.Requester == a.By),
        new("R17", "Un désaccord ouvert se règle avant la demande.", Refusal.DisagreementOpen, a => a.State.Phase != Phase.InDisagreement || a.Command is not Withdraw),
        new("R2", "Chaque geste a son moment.", Refusal.NotNow, a => Families.PhasesOf(a.Command) is not { } phases || phases.Contains(a.State.Phase)),
        new("R16", "On ne retire plus ce qui est décidé.", Refusal.NotNow, a => a.Command is not Withdraw || a.State.IsOpen),

        // The request.
        new("L14", "La santé d’autrui n’entre pas dans la demande d’un élu.", Refusal.HealthOfAnother, a => a.Of<Submit>(c => c.Matter is not { TellsOfHealth: true, Kind: var k } || !k.IsHr() || a.Actor?.Role is not { } r || !r.IsElected() || r == Role.Mayor)),
        new("R4", "La personne qui demande, ou la direction, précise l’objet.", Refusal.NotYourRequest, a => a.Command is not Qualify || a.State.Requester == a.By || a.State.Holder == a.By || a.IsHeadOfServices),
        new("R7", "On réoriente vers une personne connue, ni soi, ni la précédente, ni la personne qui demande.", Refusal.WrongTarget, a => a.Of<Redirect>(c => a.Commune.Find(c.To) is not null && c.To != a.By && c.To != a.State.PreviousHolder && c.To != a.State.Requester)),
        new("L14", "Une demande RH reste dans la voie hiérarchique.", Refusal.StaysInTheLine, a => a.Of<Redirect>(c => !a.State.IsConfidential || Confidence.MayRead(a, c.To))),
        new("R7", "Après deux réorientations, la suivante revient à la direction.", Refusal.TooManyRedirections, a => a.Command is not Redirect || a.State.Redirections < 2 || a.IsHeadOfServices),
        new("R11", "Un avis se demande à un membre du personnel, ni soi ni la personne qui demande.", Refusal.WrongTarget, a => a.Of<AskOpinion>(c => a.Commune.Find(c.Of)?.Role.IsStaff() == true && c.Of != a.By && c.Of != a.State.Requester && a.State.AwaitedFrom(c.Of) is null)),
        new("L14", "Un avis sur une demande RH reste dans la voie hiérarchique.", Refusal.StaysInTheLine, a => a.Of<AskOpinion>(c => !a.State.IsConfidential || Confidence.MayRead(a, c.Of))),
        new("R12", "Donne son avis qui l’on a consulté.", Refusal.NoOpinionAsked, a => a.Command is not GiveOpinion || a.State.AwaitedFrom(a.By) is not null),
        new("R12", "On attend l’avis demandé, ou son échéance.", Refusal.OpinionAwaited, a => a.Command is not (PassStep or Settle) || !a.State.AwaitsOpinion),
        new("R13", "On transmet à l’étape suivante, s’il y en a une.", Refusal.LastStep, a => a.Command is not PassStep || a.State.Step + 1 < a.State.Route.Steps.Count),
        new("U2", "Nul ne décide de sa propre demande.", Refusal.OwnJudge, a => a.Command is not Settle || a.State.Requester != a.By),
        new("U4", "On ne décide que dans son droit ou par un acte publié.", Refusal.NoDelegation, a => a.Of<Settle>(c => a.State.Matter is { } m && a.Facts.ToDecide(a.By, a.State.Requester, m, a.Today).IsHeld)),
        new("R14", "Une décision accorde, accorde en partie, refuse ou reporte.", Refusal.NotNow, a => a.Of<Settle>(c => c.Outcome <= Outcome.Deferred)),
        new("R14", "Un refus est motivé.", Refusal.ReasonMissing, a => a.Of<Settle>(c => c.Outcome is not (Outcome.Refused or Outcome.PartlyGranted) || !string.IsNullOrWhiteSpace(c.Reason))),
        new("R14", "Un report donne une date à venir.", Refusal.DayMissing, a => a.Of<Settle>(c => c.Outcome != Outcome.Deferred || c.Until > a.Today)),
        new("K1", "On consulte la personne responsable avant de décider, ou on écrit pourquoi non.", Refusal.ResponsibleNotConsulted, a => a.Of<Settle>(c => a.Commune.IsConsulted(a.State, a.By) || !string.IsNullOrWhiteSpace(c.WithoutConsulting))),
        new("R15", "Évoque une demande qui est au-dessus de la personne qui la tient, ou le maire.", Refusal.NotSuperior, a => a.Command is not TakeOver || a.State.Phase == Phase.InDisagreement || a.State.Holder != a.By && (a.IsMayor || a.Commune.IsAbove(a.By, a.State.Holder))),
        new("U2", "Nul n’évoque sa propre demande.", Refusal.OwnJudge, a => a.Command is not TakeOver || a.State.Requester != a.By || a.State.Phase == Phase.InDisagreement),

        // The disagreement.
        new("D1", "Un désaccord oppose de deux à six personnes connues.", Refusal.WrongParties, a => a.Of<OpenDisagreement>(c => c.Parties.Count is >= 2 and <= 6 && c.Parties.Distinct().Count() == c.Parties.Count && c.Parties.All(p => a.Commune.Find(p) is not null))),
        new("D1", "Une partie ouvre le désaccord, ou la direction pour autrui.", Refusal.WrongParties, a => a.Of<OpenDisagreement>(c => c.Parties.Contains(a.By) || a.IsHeadOfServices)),
        new("D1", "Sur un dossier, le désaccord naît entre ceux qui y ont part.", Refusal.WrongParties, a => a.Of<OpenDisagreement>(c => a.State.Phase == Phase.Unknown || a.IsHeadOfServices || TakesPart(a))),
        new("L14", "Un désaccord sur une demande RH reste dans la voie hiérarchique.", Refusal.StaysInTheLine, a => a.Of<OpenDisagreement>(c => !a.State.IsConfidential || c.Parties.All(p => Confidence.MayRead(a, p)))),
        new("X9", "Entre le maire et les services, il n’y a pas d’arbitrage : le maire est le supérieur.", Refusal.MayorCommands, a => a.Of<OpenDisagreement>(c => !c.Parties.Contains(a.Commune.Mayor.Id) || c.Parties.All(p => a.Commune.Find(p)?.Role.IsElected() != false))),
        new("D2", "Une partie seule donne sa position, accepte, maintient.", Refusal.NotParty, a => !Families.BelongsToParty(a.Command) || a.State.Disagreement?.Concerns(a.By) == true),
        new("D2", "Une position tient en 600 caractères.", Refusal.TextTooLong, a => a.Of<GivePosition>(c => c.Text.Length <= LongestPosition) && a.Of<OpenDisagreement>(c => c.Position.Length <= LongestPosition)),
        new("D2", "Une position se donne une fois.", Refusal.AlreadySaid, a => a.Command is not GivePosition || a.State.Disagreement?.Positions.All(p => p.By != a.By) == true),
        new("X4", "La position commune se cherche entre élus, avant le maire.", Refusal.NotNow, a => a.Command is not (ProposeText or AcceptText or GiveUpText or AskSupport) || a.State.Disagreement?.Stage == Stage.CommonPosition),
        new("D3", "Propose un texte une partie, ou la direction à qui l’on demande son appui.", Refusal.NotParty, a => a.Command is not ProposeText || a.State.Disagreement is { } d && (d.Concerns(a.By) || d.IsSupported && a.IsHeadOfServices)),
        new("D4", "On accepte une fois le texte proposé.", Refusal.AlreadySaid, a => a.Command is not AcceptText || a.State.Disagreement?.Proposed is { } text && !text.AcceptedBy.Contains(a.By)),
        new("D5", "L’appui de la direction se demande une fois.", Refusal.AlreadySaid, a => a.Command is not AskSupport || a.State.Disagreement?.IsSupported == false),
        new("D7", "Arbitre qui en est chargé.", Refusal.NotArbiter, a => a.Command is not (Arbitrate or StepAside) || a.State.Disagreement is { Stage: Stage.Arbitration, Arbiter: { } arbiter } && arbiter == a.By),
        new("U2", "Nul n’arbitre ce à quoi il est partie.", Refusal.PartyAndArbiter, a => a.Command is not Arbitrate || a.State.Disagreement?.Concerns(a.By) == false),
        new("D8", "On maintient le désaccord après un arbitrage, dans le délai.", Refusal.TooLateToMaintain, a => a.Command is not Maintain || a.State.Disagreement is { Stage: Stage.Arbitrated } d && !a.Facts.HasPassed(d.DueOn, a.At)),
        new("D8", "Qui s’est conformé ne maintient plus.", Refusal.AlreadySaid, a => a.Command is not Maintain || a.State.Disagreement?.Compliant.Contains(a.By) == false),
        new("D8", "Dans la voie hiérarchique, on ne monte qu’une fois.", Refusal.MaintainedOnce, a => a.Command is not Maintain || a.State.Disagreement?.Maintained is null),
        new("D6", "La direction prépare l’arbitrage du maire.", Refusal.NotPreparer, a => a.Command is not Prepare || a.State.Disagreement is { Preparation: null, Stage: Stage.Preparation or Stage.MayorRuling } d && (d.Preparer ?? a.Commune.HeadOfServices.Id) == a.By),
        new("G3", "Deux à quatre scénarios, et une proposition.", Refusal.ScenariosMissing, a => a.Of<Prepare>(c => c.Preparation.Scenarios.Count is >= 2 and <= 4 && c.Preparation.Scenarios.All(s => !string.IsNullOrWhiteSpace(s.Label)) && !string.IsNullOrWhiteSpace(c.Preparation.Proposal))),
        new("D9", "Le maire seul tranche.", Refusal.NotMayor, a => a.Command is not RuleOn || a.IsMayor),
        new("D9", "Le maire tranche quand le dossier lui est soumis.", Refusal.NotNow, a => a.Command is not RuleOn || a.State.Disagreement?.Stage == Stage.MayorRuling),
        new("D9", "Le maire retient un scénario préparé, ou écrit sa décision.", Refusal.WordsMissing, a => a.Of<RuleOn>(c => c.Scenario is { } i ? i >= 0 && i < (a.State.Disagreement?.Preparation?.Scenarios.Count ?? 0) : !string.IsNullOrWhiteSpace(c.Text))),
        new("D10", "Le maire seul évoque un désaccord, tant qu’il ne lui est pas soumis.", Refusal.NotMayor, a => a.Command is not TakeOver || a.State.Phase != Phase.InDisagreement || a.IsMayor && a.State.Disagreement?.Stage is Stage.CommonPosition or Stage.Arbitration or Stage.Arbitrated),

        // What follows.
        new("R19", "Prend connaissance qui est lié par la décision.", Refusal.NotBound, a => a.Command is not Acknowledge || (a.State.Phase == Phase.Notified ? a.State.Bound.Contains(a.By) : a.State.Disagreement is { Stage: Stage.Arbitrated } d && d.Concerns(a.By))),
        new("R19", "On prend connaissance une fois.", Refusal.AlreadySaid, a => a.Command is not Acknowledge || !(a.State.Phase == Phase.Notified ? a.State.Acknowledged : a.State.Disagreement?.Compliant ?? []).Contains(a.By)),
        new("D11", "Signale une difficulté qui est lié par la décision.", Refusal.NotBound, a => a.Command is not ReportDifficulty || a.State.Bound.Contains(a.By)),

        // What is typed: said last, for who may not act need not be told how to.
        new("R1", "Une demande, un motif, un avis s’écrivent.", Refusal.WordsMissing, a => !Families.WordsOf(a.Command).Any(string.IsNullOrWhiteSpace)),
        new("R1", "Un texte reste assez court pour être lu.", Refusal.TextTooLong, a => Families.WordsOf(a.Command).All(w => w.Length <= LongestMessage)),
    ];

    private static bool TakesPart(Attempt a) =>
        a.By == a.State.Requester || a.By == a.State.Holder || a.State.Consulted.Contains(a.By)
        || a.State.Route.Passes(a.By) || a.By == a.State.Bypassed;
}
