using TeamsMairie.Cards.Tickets;

namespace TeamsMairie.Cards.Views;

/// <summary>A dossier as its number: what somebody puts in a conversation, where anyone reads it.</summary>
public static class Reference
{
    /// <param name="number">The number people quote.</param>
    /// <param name="subject">The subject; null when others must not read it.</param>
    /// <param name="ticket">The dossier.</param>
    public static DrawnCard Draw(string number, string? subject, Ticket ticket)
    {
        string title = French.Say(CardTexts.ReferenceTitle, number);
        return new CardPage(ticket, title)
            .Quote(CardTexts.FactSubject, subject)
            .Note(CardTexts.ReferenceNote)
            .Draw(title);
    }
}
