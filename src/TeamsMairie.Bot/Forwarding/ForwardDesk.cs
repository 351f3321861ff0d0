using TeamsMairie.Bot.Drawing;
using TeamsMairie.Bot.Reception;
using TeamsMairie.Bot.Submitting;
using TeamsMairie.BotProtocol;
using TeamsMairie.Cards;
using TeamsMairie.Cards.Tickets;
using TeamsMairie.Cards.Views;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;
using TeamsMairie.Triage;

namespace TeamsMairie.Bot.Forwarding;

/// <summary>
/// « Transmettre au circuit »: who was written to by mistake sends the message on, and its author gets a waiting reply.
/// </summary>
internal sealed class ForwardDesk(MessageReader reader, RequestDesk requests, ProtectedReplies protectedReplies)
{
    private const string Step = "forward";

    /// <summary>Shows what the circuit will receive.</summary>
    public InvokeResponse Open(Turn turn, TeamsInvoke.CommandOpened opened, Caller caller)
    {
        if (Look(opened.Message, caller) is not { } shown)
        {
            return InvokeResponse.Say(opened, BotTexts.UnknownAuthor);
        }

        if (Objection(shown) is { } objection)
        {
            return InvokeResponse.Say(opened, objection);
        }

        DrawnCard card = RequestDialog.Forward(
            caller.Commune.Line(shown.Author.Id), shown.Author.Id == caller.Person.Id, shown.Message.Text,
            new Ticket(StreamOf(turn, shown.Message, caller).Dossier, 0, Step));
        return InvokeResponse.Dialog(BotTexts.DialogTitle, card.Large ?? card.Json);
    }

    /// <summary>Sends the message to the circuit, in its author's name.</summary>
    public async Task<InvokeResponse> SubmitAsync(
        Turn turn, TeamsInvoke.CommandSubmitted filled, Caller caller, CancellationToken cancellationToken)
    {
        if (Look(filled.Message, caller) is not { } shown)
        {
            return InvokeResponse.Say(filled, BotTexts.UnknownAuthor);
        }

        if (Objection(shown) is { } objection)
        {
            await protectedReplies.AlertOfDangerAsync(turn, shown.Reading, caller.Commune, shown.Author, cancellationToken);
            return InvokeResponse.Say(filled, objection);
        }

        bool isOwn = shown.Author.Id == caller.Person.Id;
        Written written = new(
            StreamOf(turn, shown.Message, caller), caller.Commune, shown.Author.Id, OriginOf(turn, shown.Message, caller),
            shown.Message.Text, shown.Reading, isOwn ? null : caller.Person.Id);
        return InvokeResponse.Say(
            filled,
            await requests.SubmitAsync(written, cancellationToken) switch
            {
                Submission.Received(var dossier) when isOwn => French.Say(BotTexts.SubmittedInDialog, dossier.State.Number),
                Submission.Received(var dossier) =>
                    French.Say(BotTexts.ForwardedInDialog, dossier.State.Number, shown.Author.Name),
                Submission.Declined(var sentence) => sentence,
                _ => BotTexts.Broken,
            });
    }

    // Null when nobody of the commune wrote it.
    private Shown? Look(TeamsMessage? message, Caller caller) =>
        message is { AuthorId: { } id } && caller.Commune.Find(new PersonId(id)) is { } author
            ? new(
                message, author,
                message.Text.Length > 0
                    ? reader.Read(message.Text, Writer.Of(caller.Commune, author))
                    : new Reading.Greeting())
            : null;

    // Who transmits is not who suffers: nothing is said of what was understood but that it goes no further.
    private static string? Objection(Shown shown) =>
        shown.Reading is Reading.ProtectedReport ? BotTexts.ProtectedForward : Objections.To(shown.Reading);

    // The message itself names its dossier: two people who transmit it make one.
    private static StreamId StreamOf(Turn turn, TeamsMessage message, Caller caller) => new(
        caller.Commune.Tenant,
        DerivedId.Of(caller.Commune.Tenant, Places.ChannelOf(turn.Activity.Conversation.Id), message.Id));

    private static Origin OriginOf(Turn turn, TeamsMessage message, Caller caller) =>
        new(turn.Activity.ServiceUrl, turn.Activity.Conversation.Id, message.Id, IsPublic: false)
        {
            Commune = caller.Commune.Key,
            IsElsewhere = true,
            ForwardedBy = caller.Person.Id,
        };

    private sealed record Shown(TeamsMessage Message, Person Author, Reading Reading);
}
