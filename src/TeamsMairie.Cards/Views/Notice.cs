using TeamsMairie.Cards.Tickets;

namespace TeamsMairie.Cards.Views;

/// <summary>C22 and every card that only tells something.</summary>
public static class Notice
{
    /// <param name="title">The title.</param>
    /// <param name="text">What is told.</param>
    /// <param name="ticket">The dossier it is about.</param>
    /// <param name="reference">The number people quote; null when there is none.</param>
    public static DrawnCard Draw(string title, string text, Ticket ticket, string? reference = null) =>
        new CardPage(ticket, title).Say(text).Facts((CardTexts.FactReference, reference)).Draw(text);

    /// <summary>Somebody's answer is late: their superior is told, and nothing moves.</summary>
    public static DrawnCard Late(
        PersonLine late, DateOnly dueOn, string? subject, bool mayTakeOver, Ticket ticket, string? reference)
    {
        string text = French.Say(CardTexts.LateText, French.Of(late.ToString()), French.Day(dueOn));
        return new CardPage(ticket, CardTexts.LateTitle)
            .Say(text)
            .Facts((CardTexts.FactReference, reference))
            .Quote(CardTexts.FactSubject, subject)
            .Note(CardTexts.SilenceNeverDecides)
            .Button(mayTakeOver, Forms.Unfold(
                ticket, CardVerbs.TakeOver, CardTexts.TakeOverButton, CardTexts.TakeOverSend,
                [new Elements.TextBlock(CardTexts.TakeOverConfirm)]))
            .Draw(text);
    }
}
