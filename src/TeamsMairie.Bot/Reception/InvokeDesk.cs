using TeamsMairie.Bot.Clicking;
using TeamsMairie.Bot.Forwarding;
using TeamsMairie.Bot.Frames.Adopting;
using TeamsMairie.Bot.Searching;
using TeamsMairie.Bot.Submitting;
using TeamsMairie.BotProtocol;
using TeamsMairie.Cards.Tickets;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Reception;

/// <summary>Sends each invoke to who answers it: a click, a dialog, a command, a search, an opinion on the bot.</summary>
internal sealed class InvokeDesk(
    ClickDesk clicks, DialogDesk dialogs, ForwardDesk forwarding, RequestDialogDesk requests, SearchDesk searches,
    FeedbackBox feedback, FrameClicks frames)
{
    /// <summary>« Transmettre au circuit », as the manifest names it.</summary>
    public const string Forward = "transmettre";

    /// <summary>« Nouvelle demande », as the manifest names it.</summary>
    public const string NewRequest = "nouvelle-demande";

    /// <summary>« Mes demandes », as the manifest names it.</summary>
    public const string OwnRequests = "mes-demandes";

    public async Task<InvokeResponse> AnswerAsync(Turn turn, Caller caller, CancellationToken cancellationToken) =>
        turn.Invoke switch
        {
            null => InvokeResponse.NotImplemented,
            TeamsInvoke.CardActed(var action) => await clicks.AnswerAsync(turn, action, caller, cancellationToken),
            TeamsInvoke.DialogOpened opened => await dialogs.OpenAsync(turn, opened, caller, cancellationToken),
            TeamsInvoke.DialogSubmitted filled => await dialogs.SubmitAsync(turn, filled, caller, cancellationToken),
            TeamsInvoke.Searched { CommandId: OwnRequests } searched => await searches.AnswerAsync(searched, caller, cancellationToken),
            TeamsInvoke.CommandOpened { CommandId: Forward } opened => forwarding.Open(turn, opened, caller),
            TeamsInvoke.CommandOpened { CommandId: NewRequest } => RequestDialogDesk.Open(turn, caller),
            TeamsInvoke.CommandSubmitted { CommandId: Forward } filled =>
                await forwarding.SubmitAsync(turn, filled, caller, cancellationToken),
            TeamsInvoke.CommandSubmitted { CommandId: NewRequest } filled =>
                await requests.SubmitAsync(turn, filled, caller, cancellationToken),
            TeamsInvoke.FeedbackGiven given => feedback.Take(given),
            var unknown => InvokeResponse.Say(unknown, BotTexts.UnknownCommand),
        };

    /// <summary>Answers who no commune knows yet: a frame may be validated by the head of services it names.</summary>
    public async Task<InvokeResponse> AnswerStrangerAsync(Turn turn, CancellationToken cancellationToken) => turn.Invoke switch
    {
        null => InvokeResponse.NotImplemented,
        TeamsInvoke.CardActed(var action) when turn.Activity.From.ObjectId is { } id
            && Ticket.Read(action.Data) is { } ticket && FrameClicks.SlotOf(ticket) is { } version =>
                await frames.AnswerAsync(turn, action, ticket, version, new PersonId(id), cancellationToken),
        var asked => InvokeResponse.Say(asked, BotTexts.UnknownPerson),
    };
}
