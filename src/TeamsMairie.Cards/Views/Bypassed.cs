using TeamsMairie.Cards.Tickets;

namespace TeamsMairie.Cards.Views;

/// <summary>What who was written to directly must know.</summary>
/// <param name="FirstName">Whom it speaks to.</param>
/// <param name="Author">Who wrote.</param>
/// <param name="Interlocutor">Who has it now; null while the head of services looks for the right person.</param>
public sealed record BypassedContent(string FirstName, PersonLine Author, PersonLine? Interlocutor);

/// <summary>C14: there is nothing to answer, the request follows the circuit.</summary>
public static class Bypassed
{
    public static DrawnCard Draw(BypassedContent content, Ticket ticket)
    {
        string said = content.Interlocutor is { } to
            ? French.Say(CardTexts.BypassedText, content.FirstName, to)
            : French.Say(CardTexts.BypassedUnknown, content.FirstName);
        return new CardPage(ticket, CardTexts.BypassedTitle)
            .State(CardTexts.BypassedState)
            .Say(French.Say(CardTexts.BypassedWho, content.Author))
            .Say(said)
            .Draw(said);
    }
}
