using System.Collections.Frozen;
using static TeamsMairie.Circuit.Dossiers.DossierEvent;

namespace TeamsMairie.Journal.Dossiers;

/// <summary>The constant name each event is stored under. A class may be renamed; what is written here never changes.</summary>
internal static class EventNames
{
    public static readonly FrozenDictionary<Type, string> ByType = new Dictionary<Type, string>
    {
        [typeof(Submitted)] = "dossier.submitted.v1",
        [typeof(ClarificationAsked)] = "dossier.clarification-asked.v1",
        [typeof(Divided)] = "dossier.divided.v1",
        [typeof(LeftToHead)] = "dossier.left-to-head.v1",
        [typeof(Qualified)] = "dossier.qualified.v1",
        [typeof(WaitingReplyGiven)] = "dossier.waiting-reply-given.v1",
        [typeof(Numbered)] = "dossier.numbered.v1",
        [typeof(TakenInCharge)] = "dossier.taken-in-charge.v1",
        [typeof(Redirected)] = "dossier.redirected.v1",
        [typeof(ComplementAsked)] = "dossier.complement-asked.v1",
        [typeof(Complemented)] = "dossier.complemented.v1",
        [typeof(Amended)] = "dossier.amended.v1",
        [typeof(OpinionAsked)] = "dossier.opinion-asked.v1",
        [typeof(OpinionGiven)] = "dossier.opinion-given.v1",
        [typeof(OpinionMissing)] = "dossier.opinion-missing.v1",
        [typeof(StepPassed)] = "dossier.step-passed.v1",
        [typeof(Decided)] = "dossier.decided.v1",
        [typeof(TakenOver)] = "dossier.taken-over.v1",
        [typeof(Rerouted)] = "dossier.rerouted.v1",
        [typeof(Withdrawn)] = "dossier.withdrawn.v1",
        [typeof(DisagreementOpened)] = "disagreement.opened.v1",
        [typeof(PositionGiven)] = "disagreement.position-given.v1",
        [typeof(TextProposed)] = "disagreement.text-proposed.v1",
        [typeof(TextAccepted)] = "disagreement.text-accepted.v1",
        [typeof(SupportAsked)] = "disagreement.support-asked.v1",
        [typeof(Arbitrated)] = "disagreement.arbitrated.v1",
        [typeof(Maintained)] = "disagreement.maintained.v1",
        [typeof(PreparationAsked)] = "disagreement.preparation-asked.v1",
        [typeof(Prepared)] = "disagreement.prepared.v1",
        [typeof(RulingAsked)] = "disagreement.ruling-asked.v1",
        [typeof(Acknowledged)] = "dossier.acknowledged.v1",
        [typeof(DifficultyReported)] = "dossier.difficulty-reported.v1",
        [typeof(LateEscalated)] = "dossier.late-escalated.v1",
        [typeof(Closed)] = "dossier.closed.v1",
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, Type> ByName =
        ByType.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);
}
