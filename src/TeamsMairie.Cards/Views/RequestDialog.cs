using TeamsMairie.Cards.Elements;
using TeamsMairie.Cards.Tickets;

namespace TeamsMairie.Cards.Views;

/// <summary>The dialogs in which a request is written, or somebody's message is sent to the circuit.</summary>
public static class RequestDialog
{
    // What the circuit keeps of a message.
    private const int LongestRequest = 4000;

    /// <summary>« Nouvelle demande ».</summary>
    public static DrawnCard Write(Ticket ticket) => new CardPage(ticket, CardTexts.RequestTitle)
        .Say(CardTexts.RequestIntroduction)
        .Fields([Forms.Required(CardInputs.Text, CardTexts.RequestLabel, LongestRequest)])
        .Button(true, Send(ticket, CardTexts.RequestSend))
        .Draw(CardTexts.RequestIntroduction);

    /// <summary>« Transmettre au circuit »: what the circuit will receive, before it does.</summary>
    /// <param name="author">Who wrote the message.</param>
    /// <param name="isOwn">Whether it is who transmits it.</param>
    /// <param name="text">The message.</param>
    /// <param name="ticket">The dossier it would make.</param>
    public static DrawnCard Forward(PersonLine author, bool isOwn, string text, Ticket ticket)
    {
        string said = isOwn ? CardTexts.ForwardOwn : French.Say(CardTexts.ForwardIntroduction, author);
        return new CardPage(ticket, CardTexts.ForwardTitle)
            .Say(said)
            .Quote(French.Say(CardTexts.ForwardQuote, author.Name), text)
            .Button(true, Send(ticket, CardTexts.ForwardSend))
            .Draw(said);
    }

    // The command that opened the dialog comes back with it, and says what is asked.
    private static SubmitAction Send(Ticket ticket, string title) =>
        new(title, new ActionData(ticket.Dossier, ticket.Version, ticket.Step));
}
