using TeamsMairie.Cards;
using TeamsMairie.Circuit.Disagreements;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Drawing;

/// <summary>Where a dossier stands, in the words of domain: never a code, never a colour alone.</summary>
internal static class States
{
    public static string Of(Dossier state, Commune commune) => state.Phase switch
    {
        Phase.ToQualify => BotTexts.StateToQualify,
        Phase.Forwarded => French.Say(BotTexts.StateForwarded, commune.Line(state.Holder).Name),
        Phase.UnderReview when state.AwaitsOpinion => BotTexts.StateOpinion,
        Phase.UnderReview => French.Say(BotTexts.StateUnderReview, commune.Line(state.Holder).Name),
        Phase.AwaitingComplement => BotTexts.StateComplement,
        Phase.InDisagreement => Of(state.Disagreement?.Stage ?? Stage.Arbitration),
        Phase.Notified => French.Say(BotTexts.StateNotified, Decided(state)),
        Phase.Closed => French.Say(BotTexts.StateClosed, Decided(state)),
        Phase.Divided => BotTexts.StateDivided,
        Phase.Withdrawn => BotTexts.StateWithdrawn,
        _ => BotTexts.StateReceived,
    };

    public static string Of(Stage stage) => stage switch
    {
        Stage.CommonPosition => BotTexts.StageCommonPosition,
        Stage.Arbitration => BotTexts.StageArbitration,
        Stage.Arbitrated => BotTexts.StageArbitrated,
        Stage.Preparation => BotTexts.StagePreparation,
        Stage.MayorRuling => BotTexts.StageRuling,
        _ => BotTexts.StageSettled,
    };

    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Granted => BotTexts.OutcomeGranted,
        Outcome.PartlyGranted => BotTexts.OutcomePartlyGranted,
        Outcome.Refused => BotTexts.OutcomeRefused,
        Outcome.Deferred => BotTexts.OutcomeDeferred,
        Outcome.Arbitrated => BotTexts.OutcomeArbitrated,
        Outcome.Agreed => BotTexts.OutcomeAgreed,
        _ => BotTexts.OutcomeRuled,
    };

    // In the middle of a sentence: « décision prise : demande acceptée ».
    private static string Decided(Dossier state)
    {
        string outcome = Of(state.Verdict?.Outcome ?? Outcome.Ruled);
        return char.ToLower(outcome[0], French.Culture) + outcome[1..];
    }
}
