using TeamsMairie.Cards.Elements;
using TeamsMairie.Cards.Tickets;

namespace TeamsMairie.Cards.Views;

/// <summary>The buttons of a decision: accept, refuse with a reason, accept in part, put off to a day.</summary>
internal static class Deciding
{
    public static void Buttons(CardPage page, HoldingContent content)
    {
        page
            .Button(true, Settle(CardTexts.GrantButton, CardTexts.GrantSend, DecisionChoices.Granted,
                Forms.Optional(CardInputs.Text, CardTexts.ConditionsLabel)))
            .Button(true, Settle(CardTexts.RefuseButton, CardTexts.RefuseSend, DecisionChoices.Refused,
                Forms.Required(CardInputs.Reason, CardTexts.ReasonLabel)))
            .Button(true, Settle(CardTexts.GrantPartlyButton, CardTexts.GrantPartlySend, DecisionChoices.PartlyGranted,
                Forms.Required(CardInputs.Text, CardTexts.GrantedPartLabel),
                Forms.Required(CardInputs.Reason, CardTexts.ReasonLabel)))
            .Button(true, Settle(CardTexts.DeferButton, CardTexts.DeferSend, DecisionChoices.Deferred,
                Forms.Day(CardTexts.DeferLabel, content.Tomorrow),
                Forms.Optional(CardInputs.Reason, CardTexts.ReasonLabel)));

        ShowCardAction Settle(string title, string send, string choice, params ReadOnlySpan<CardElement> fields) =>
            Forms.Unfold(page.Ticket, CardVerbs.Settle, title, send, [.. fields, .. Waiver()], choice);

        IEnumerable<CardElement> Waiver() => content.ToConsult is { } person
            ? [Forms.Required(CardInputs.WithoutConsulting, French.Say(CardTexts.WithoutConsultingLabel, person), 400)]
            : [];
    }
}
