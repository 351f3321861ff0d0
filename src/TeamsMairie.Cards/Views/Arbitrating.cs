using TeamsMairie.Cards.Tickets;

namespace TeamsMairie.Cards.Views;

/// <summary>What the arbiter below the mayor sees.</summary>
/// <param name="Subject">What the disagreement is about.</param>
/// <param name="State">Where it stands, in words.</param>
/// <param name="DueOn">The day the arbitration is due.</param>
/// <param name="IsAsked">Whether it is still asked of this person.</param>
public sealed record ArbitratingContent(string Subject, string State, DateOnly DueOn, bool IsAsked)
{
    /// <summary>The number people quote.</summary>
    public string? Reference { get; init; }

    /// <summary>The rule that makes this person the arbiter.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Who the parties are.</summary>
    public IReadOnlyList<PersonLine> Parties { get; init; } = [];

    /// <summary>The request, then the positions.</summary>
    public IReadOnlyList<Quote> Quotes { get; init; } = [];
}

/// <summary>C9: arbitrate, with a reason; or leave it to the mayor when concerned.</summary>
public static class Arbitrating
{
    public static DrawnCard Draw(ArbitratingContent content, Ticket ticket) =>
        new CardPage(ticket, CardTexts.ArbitrationTitle)
            .State(content.State)
            .Say(content.Rule)
            .Facts(
                (CardTexts.FactParties, string.Join(" ; ", content.Parties)),
                (CardTexts.FactBefore, content.IsAsked ? French.Day(content.DueOn) : null),
                (CardTexts.FactReference, content.Reference))
            .Quote(CardTexts.FactSubject, content.Subject)
            .Quotes(content.Quotes)
            .Button(content.IsAsked, Forms.Unfold(
                ticket, CardVerbs.Arbitrate, CardTexts.ArbitrateButton, CardTexts.ArbitrateSend,
                [Forms.Required(CardInputs.Text, CardTexts.DecisionLabel), Forms.Required(CardInputs.Reason, CardTexts.ReasonLabel)]))
            .Button(content.IsAsked, Forms.Unfold(
                ticket, CardVerbs.StepAside, CardTexts.StepAsideButton, CardTexts.StepAsideSend,
                [new Elements.TextBlock(CardTexts.StepAsideConfirm)]))
            .Draw(French.Say(CardTexts.ArbitrationSummary, content.Subject));
}
