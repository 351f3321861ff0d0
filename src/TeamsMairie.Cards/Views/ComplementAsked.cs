using TeamsMairie.Cards.Tickets;

namespace TeamsMairie.Cards.Views;

/// <summary>What the requester must add.</summary>
/// <param name="AskedBy">Who asks.</param>
/// <param name="What">What is asked, in their words.</param>
/// <param name="Subject">The subject of the request.</param>
/// <param name="IsAwaited">Whether it is still awaited; otherwise the card tells it is done.</param>
public sealed record ComplementAskedContent(PersonLine AskedBy, string What, string Subject, bool IsAwaited)
{
    /// <summary>The number people quote.</summary>
    public string? Reference { get; init; }
}

/// <summary>To the requester: something is missing.</summary>
public static class ComplementAsked
{
    public static DrawnCard Draw(ComplementAskedContent content, Ticket ticket) =>
        new CardPage(ticket, CardTexts.ComplementTitle)
            .State(content.IsAwaited ? CardTexts.StateAwaitingComplement : CardTexts.ComplementDone)
            .Facts((CardTexts.FactFrom, content.AskedBy.ToString()), (CardTexts.FactReference, content.Reference))
            .Quote(CardTexts.FactSubject, content.Subject)
            .Quote(CardTexts.ComplementWhat, content.What)
            .Button(content.IsAwaited, Forms.Ask(
                ticket, CardVerbs.Complement, CardTexts.ComplementButton, CardTexts.ComplementSend, CardInputs.Text,
                CardTexts.ComplementLabel))
            .Draw(French.Say(CardTexts.ComplementSummary, content.AskedBy.Name));
}
