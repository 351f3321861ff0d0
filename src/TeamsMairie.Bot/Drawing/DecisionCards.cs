using TeamsMairie.Bot.Delivering;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Cards;
using TeamsMairie.Cards.Views;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Drawing;

/// <summary>A decision, for each person it binds and for the channel.</summary>
internal static class DecisionCards
{
    public static DrawnCard ForBound(OpenDossier dossier, CardSlot slot)
    {
        Dossier state = dossier.State;
        bool isBound = state.Phase == Phase.Notified && state.Bound.Contains(slot.Recipient);
        return Draw(dossier, slot, content => content with
        {
            MayAcknowledge = isBound && !state.Acknowledged.Contains(slot.Recipient),
            MayReport = state.Bound.Contains(slot.Recipient),
        });
    }

    /// <summary>For everyone who reads the channel: no button.</summary>
    public static DrawnCard ForChannel(OpenDossier dossier, CardSlot slot) => Draw(dossier, slot, content => content);

    private static DrawnCard Draw(
        OpenDossier dossier, CardSlot slot, Func<DecisionNoticeContent, DecisionNoticeContent> complete)
    {
        (Dossier state, Commune commune) = (dossier.State, dossier.Commune);
        Verdict verdict = state.Verdict ?? throw new InvalidOperationException("Nothing is decided.");
        DecisionNoticeContent content = new(
            Title(verdict, commune), States.Of(verdict.Outcome), commune.Line(verdict.By), commune.Calendar.DateOf(verdict.At),
            state.Disagreement?.Subject ?? state.Subject)
        {
            Reference = state.Number,
            Text = verdict.Text,
            Reason = verdict.Reason,
            Until = verdict.Until,
            Act = verdict.Act,
            Bound = state.Bound.Count,
            Acknowledged = state.Acknowledged.Count,
        };
        return DecisionNotice.Draw(complete(content), dossier.Ticket(slot));
    }

    private static string Title(Verdict verdict, Commune commune) => verdict.Outcome switch
    {
        Outcome.Ruled => BotTexts.MayorDecisionTitle,
        Outcome.Agreed => BotTexts.AgreedTitle,
        Outcome.Arbitrated => French.Say(BotTexts.ArbitratedTitle, commune.Line(verdict.By).Name),
        _ => BotTexts.DecisionTitle,
    };
}
