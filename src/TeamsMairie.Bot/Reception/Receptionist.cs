using TeamsMairie.Bot.Amending;
using TeamsMairie.Bot.Reaching;
using TeamsMairie.Bot.Submitting;
using TeamsMairie.BotProtocol;

namespace TeamsMairie.Bot.Reception;

/// <summary>Sends each activity to who answers it.</summary>
internal sealed class Receptionist(
    CallerFinder callers, AddressBook addresses, MessageDesk messages, InvokeDesk invokes,
    AmendDesk amendments, Replies replies, WaitingCards waiting)
{
    public async Task<IResult> ReceiveAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.IsUndeclaredInvoke)
        {
            return InvokeResponse.NotImplemented;
        }

        Caller? caller = callers.Find(turn);
        if (caller is not null)
        {
            await addresses.LearnAsync(turn, caller.Commune.Tenant, cancellationToken);
        }

        return turn.Activity.Type switch
        {
            ActivityTypes.Message => await AnswerMessageAsync(turn, caller, cancellationToken),
            ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete =>
                await AnswerAmendmentAsync(turn, caller, cancellationToken),
            ActivityTypes.Invoke => await AnswerInvokeAsync(turn, caller, cancellationToken),
            ActivityTypes.InstallationUpdate => await WelcomeAsync(turn, caller, cancellationToken),
            _ => Results.Ok(),
        };
    }

    private async Task<IResult> AnswerMessageAsync(Turn turn, Caller? caller, CancellationToken cancellationToken)
    {
        if (Places.IsPublic(turn) && !turn.MentionsBot)
        {
            return Results.Ok();
        }

        if (caller is null)
        {
            await replies.ReplyAsync(turn, BotTexts.UnknownPerson, cancellationToken);
        }
        else if (string.IsNullOrWhiteSpace(turn.Text))
        {
            await replies.ReplyAsync(turn, BotTexts.EmptyMessage, cancellationToken);
        }
        else
        {
            await messages.AnswerAsync(turn, caller, cancellationToken);
        }

        return Results.Ok();
    }

    // In a channel, a message that no longer names the bot was written to it all the same.
    private async Task<IResult> AnswerAmendmentAsync(Turn turn, Caller? caller, CancellationToken cancellationToken)
    {
        if (caller is not null && turn.Activity.Type is ActivityTypes.MessageDelete)
        {
            await amendments.WithdrawAsync(turn, caller, cancellationToken);
        }
        else if (caller is not null)
        {
            await amendments.AmendAsync(turn, caller, cancellationToken);
        }

        return Results.Ok();
    }

    private async Task<IResult> AnswerInvokeAsync(Turn turn, Caller? caller, CancellationToken cancellationToken) =>
        caller is null
            ? await invokes.AnswerStrangerAsync(turn, cancellationToken)
            : await invokes.AnswerAsync(turn, caller, cancellationToken);

    private async Task<IResult> WelcomeAsync(Turn turn, Caller? caller, CancellationToken cancellationToken)
    {
        if (caller is null || Places.IsPublic(turn)
            || turn.Activity.Action is not (InstallationActions.Add or InstallationActions.AddUpgrade))
        {
            return Results.Ok();
        }

        await waiting.ReleaseAsync(caller.Commune.Tenant, caller.Person.Id, cancellationToken);
        if (turn.Activity.Action is InstallationActions.Add)
        {
            await replies.WelcomeAsync(turn, caller, cancellationToken);
        }

        return Results.Ok();
    }
}
