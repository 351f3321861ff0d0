using TeamsMairie.Cards.Elements;
using TeamsMairie.Cards.Tickets;

namespace TeamsMairie.Cards.Views;

/// <summary>What a party of a disagreement sees.</summary>
/// <param name="Title">The stage, as a title.</param>
/// <param name="Subject">What the disagreement is about.</param>
/// <param name="State">Where it stands, in words.</param>
/// <param name="Explanation">What is expected now, and the rule.</param>
public sealed record PartyContent(string Title, string Subject, string State, string Explanation)
{
    /// <summary>The number people quote.</summary>
    public string? Reference { get; init; }

    /// <summary>Who the parties are.</summary>
    public IReadOnlyList<PersonLine> Parties { get; init; } = [];

    /// <summary>The positions this person may read, the text proposed, the arbitration.</summary>
    public IReadOnlyList<Quote> Quotes { get; init; } = [];

    /// <summary>What the person may do now.</summary>
    public IReadOnlySet<string> Offered { get; init; } = new HashSet<string>();
}

/// <summary>C8 and C10: a disagreement, for one of its parties.</summary>
public static class Party
{
    public static DrawnCard Draw(PartyContent content, Ticket ticket)
    {
        CardPage page = new CardPage(ticket, content.Title)
            .State(content.State)
            .Say(content.Explanation)
            .Facts(
                (CardTexts.FactParties, string.Join(" ; ", content.Parties)),
                (CardTexts.FactReference, content.Reference))
            .Quote(CardTexts.FactSubject, content.Subject)
            .Quotes(content.Quotes)
            .Button(Offers(CardVerbs.Acknowledge), Forms.Click(ticket, CardVerbs.Acknowledge, CardTexts.AcknowledgeButton))
            .Button(Offers(CardVerbs.Maintain), Asks(
                CardVerbs.Maintain, CardTexts.MaintainButton, CardTexts.MaintainSend, CardInputs.Reason, CardTexts.ReasonLabel))
            .Button(Offers(CardVerbs.AcceptText), Forms.Click(ticket, CardVerbs.AcceptText, CardTexts.AcceptTextButton))
            .Button(Offers(CardVerbs.GivePosition), Asks(
                CardVerbs.GivePosition, CardTexts.PositionButton, CardTexts.PositionSend, CardInputs.Text,
                CardTexts.PositionLabel, 600))
            .Button(Offers(CardVerbs.ProposeText), Asks(
                CardVerbs.ProposeText, CardTexts.ProposeTextButton, CardTexts.ProposeTextSend, CardInputs.Text,
                CardTexts.ProposeTextLabel))
            .Button(Offers(CardVerbs.AskSupport), Forms.Click(ticket, CardVerbs.AskSupport, CardTexts.AskSupportButton))
            .Button(Offers(CardVerbs.GiveUpText), Asks(
                CardVerbs.GiveUpText, CardTexts.GiveUpButton, CardTexts.GiveUpSend, CardInputs.Reason, CardTexts.ReasonLabel));
        return page.Draw(French.Say(CardTexts.PartySummary, content.Subject, content.State));

        bool Offers(string verb) => content.Offered.Contains(verb);

        ShowCardAction Asks(string verb, string title, string send, string input, string label, int length = 2000) =>
            Forms.Ask(ticket, verb, title, send, input, label, length);
    }
}
