using TeamsMairie.Cards.Tickets;

namespace TeamsMairie.Cards.Views;

/// <summary>An opinion asked of somebody.</summary>
/// <param name="AskedBy">Who asks.</param>
/// <param name="Question">The question, in their words.</param>
/// <param name="Subject">The subject of the request.</param>
/// <param name="State">Whether it is awaited, given or missing, in words.</param>
/// <param name="DueOn">The day it is awaited.</param>
/// <param name="IsAwaited">Whether it may still be given.</param>
public sealed record OpinionAskedContent(
    PersonLine AskedBy, string Question, string Subject, string State, DateOnly DueOn, bool IsAwaited)
{
    /// <summary>The number people quote.</summary>
    public string? Reference { get; init; }

    /// <summary>The message and its complements.</summary>
    public IReadOnlyList<Quote> Quotes { get; init; } = [];
}

/// <summary>To who is asked for an opinion.</summary>
public static class OpinionAsked
{
    public static DrawnCard Draw(OpinionAskedContent content, Ticket ticket) =>
        new CardPage(ticket, CardTexts.OpinionTitle)
            .State(content.State)
            .Facts(
                (CardTexts.FactAskedBy, content.AskedBy.ToString()),
                (CardTexts.FactBefore, content.IsAwaited ? French.Day(content.DueOn) : null),
                (CardTexts.FactReference, content.Reference))
            .Quote(CardTexts.FactSubject, content.Subject)
            .Quotes(content.Quotes)
            .Quote(CardTexts.OpinionQuestion, content.Question)
            .Button(content.IsAwaited, Forms.Ask(
                ticket, CardVerbs.GiveOpinion, CardTexts.OpinionButton, CardTexts.OpinionSend, CardInputs.Text,
                CardTexts.OpinionLabel))
            .Draw(French.Say(CardTexts.OpinionSummary, content.AskedBy.Name));
}
