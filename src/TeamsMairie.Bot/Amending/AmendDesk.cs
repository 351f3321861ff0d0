using TeamsMairie.Bot.Clicking;
using TeamsMairie.Bot.Delivering;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.Reception;
using TeamsMairie.Bot.Submitting;
using TeamsMairie.BotProtocol;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Journal;
using TeamsMairie.Triage;

namespace TeamsMairie.Bot.Amending;

/// <summary>A message changed or deleted after it was sent: the dossier keeps both texts, and nothing decided moves.</summary>
internal sealed class AmendDesk(
    MessageReader reader, MessageDesk messages, Replies replies, ProtectedReplies protectedReplies, DossierArchive archive,
    DossierDesk desk, Courier courier, TimeProvider clock)
{
    private const string Edited = "editMessage";

    /// <summary>The message says something else now; one that made no dossier may make one.</summary>
    public async Task AmendAsync(Turn turn, Caller caller, CancellationToken cancellationToken)
    {
        if (turn.Activity.ChannelData?.EventType is not (null or Edited) || string.IsNullOrWhiteSpace(turn.Text))
        {
            return;
        }

        StreamId stream = MessageDesk.StreamOf(turn, caller);
        if (await archive.FindAsync(stream, cancellationToken) is not { } dossier)
        {
            await BeginAsync(turn, caller, cancellationToken);
        }
        else if (reader.Read(turn.Text) is Reading.ProtectedReport report)
        {
            await protectedReplies.AnswerAsync(turn, caller, report, cancellationToken);
        }
        else
        {
            await HandleAsync(turn, caller, dossier, new DossierCommand.Amend(By(caller), turn.Text), cancellationToken);
        }
    }

    /// <summary>The message is gone: the request is withdrawn, if nobody has decided yet.</summary>
    public async Task WithdrawAsync(Turn turn, Caller caller, CancellationToken cancellationToken)
    {
        if (await archive.FindAsync(MessageDesk.StreamOf(turn, caller), cancellationToken) is { } dossier)
        {
            await HandleAsync(turn, caller, dossier, new DossierCommand.Withdraw(By(caller)), cancellationToken);
        }
    }

    // Before others, only what names the bot is for it.
    private Task BeginAsync(Turn turn, Caller caller, CancellationToken cancellationToken) =>
        Places.IsPublic(turn) && !turn.MentionsBot
            ? Task.CompletedTask
            : messages.AnswerAsync(turn, caller, cancellationToken);

    private async Task HandleAsync(
        Turn turn, Caller caller, OpenDossier dossier, DossierCommand command, CancellationToken cancellationToken)
    {
        switch (await desk.HandleAsync(dossier, (_, _) => command, cancellationToken))
        {
            case Judgement.Refused(var reason):
                await replies.SayAsync(turn, caller, RefusalSentences.Of(reason, dossier), cancellationToken);
                break;
            case Judgement.Kept:
                await courier.DeliverSoonAsync(dossier.Stream);
                break;
        }
    }

    private Gesture By(Caller caller) => new(caller.Person.Id, clock.GetUtcNow());
}
