using TeamsMairie.Bot.Clicking;
using TeamsMairie.Bot.Reception;
using TeamsMairie.BotProtocol;
using TeamsMairie.Cards;
using TeamsMairie.Cards.Tickets;
using TeamsMairie.Cards.Views;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Journal;
using TeamsMairie.Triage;

namespace TeamsMairie.Bot.Submitting;

/// <summary>« Nouvelle demande »: a request written in a dialog, from any conversation.</summary>
internal sealed class RequestDialogDesk(MessageReader reader, RequestDesk requests, ProtectedReplies protectedReplies)
{
    private const string Step = "request";

    /// <summary>The dialog; what it will make is named when it opens, so that sending it twice makes one dossier.</summary>
    public static InvokeResponse Open(Turn turn, Caller caller)
    {
        Guid opening = DerivedId.Of(caller.Commune.Tenant, turn.Activity.Conversation.Id, turn.Activity.Id ?? "");
        return InvokeResponse.Dialog(
            BotTexts.DialogTitle, RequestDialog.Write(new Ticket(opening, 0, Step)).Json);
    }

    public async Task<InvokeResponse> SubmitAsync(
        Turn turn, TeamsInvoke.CommandSubmitted filled, Caller caller, CancellationToken cancellationToken)
    {
        string text = new CardForm(filled.Data).Text(CardInputs.Text);
        if (Ticket.Read(filled.Data) is not { } ticket)
        {
            return InvokeResponse.Say(filled, BotTexts.UnknownButton);
        }

        Reading reading = text.Length > 0
            ? reader.Read(text, Writer.Of(caller.Commune, caller.Person))
            : new Reading.Greeting();
        if (Objections.To(reading) is { } objection)
        {
            await protectedReplies.AlertOfDangerAsync(turn, reading, caller.Commune, caller.Person, cancellationToken);
            return InvokeResponse.Say(filled, objection);
        }

        // The opening comes back from the dialog, and may be forged: the person is part of the dossier's name.
        StreamId stream = new(
            caller.Commune.Tenant,
            DerivedId.Of(caller.Commune.Tenant, caller.Person.Id.ToString(), ticket.Dossier.ToString("N")));
        Origin origin = new(turn.Activity.ServiceUrl, turn.Activity.Conversation.Id, "", IsPublic: false)
        {
            Commune = caller.Commune.Key,
            IsElsewhere = true,
        };
        Written written = new(stream, caller.Commune, caller.Person.Id, origin, text, reading);
        return InvokeResponse.Say(
            filled,
            await requests.SubmitAsync(written, cancellationToken) switch
            {
                Submission.Received(var dossier) => French.Say(BotTexts.SubmittedInDialog, dossier.State.Number),
                Submission.Declined(var sentence) => sentence,
                _ => BotTexts.Broken,
            });
    }
}
