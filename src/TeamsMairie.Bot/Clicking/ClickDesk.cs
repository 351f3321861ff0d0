using TeamsMairie.Bot.Delivering;
using TeamsMairie.Bot.Disagreeing;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.Drawing;
using TeamsMairie.Bot.Frames.Adopting;
using TeamsMairie.Bot.People;
using TeamsMairie.Bot.Reception;
using TeamsMairie.Bot.Replacing;
using TeamsMairie.Bot.Submitting;
using TeamsMairie.BotProtocol;
using TeamsMairie.Cards;
using TeamsMairie.Cards.Tickets;
using TeamsMairie.Cards.Views;
using TeamsMairie.Circuit.Rules;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Clicking;

/// <summary>Answers a click: who clicked and what the dossier has become are judged here, never in the card.</summary>
internal sealed class ClickDesk(
    DossierArchive archive, DisagreementDesk disagreements, AwayDesk away, FrameClicks frames, FrameForms proposals,
    FramePast past, DividingDesk dividing, ClickJudge judge, CardArtist artist)
{
    public async Task<InvokeResponse> AnswerAsync(
        Turn turn, AdaptiveCardAction action, Caller caller, CancellationToken cancellationToken)
    {
        if (Ticket.Read(action.Data) is not { } ticket)
        {
            return InvokeResponse.BadRequest(BotTexts.UnknownButton);
        }

        if (FrameClicks.SlotOf(ticket) is { } version)
        {
            return await frames.AnswerAsync(turn, action, ticket, version, caller.Person.Id, cancellationToken);
        }

        if (action.Trigger is ActionTrigger.Manual
            && await AnswerFormAsync(turn, action, caller, cancellationToken) is { } answer)
        {
            return answer;
        }

        StreamId stream = new(caller.Commune.Tenant, ticket.Dossier);
        if (await archive.FindAsync(stream, cancellationToken) is not { } dossier)
        {
            return await disagreements.BeginAsync(turn, action, caller, ticket, cancellationToken);
        }

        if (CardAccess.SlotOf(dossier, ticket, caller.Person.Id) is not { } slot)
        {
            return InvokeResponse.Message(BotTexts.NotForYou);
        }

        if (!CardAccess.IsInItsPlace(turn, dossier, slot))
        {
            return InvokeResponse.Message(BotTexts.OpenInOwnChat);
        }

        // What the client does by itself only reads, whatever verb it brings.
        if (action.Verb == CardVerbs.Show || action.Trigger is ActionTrigger.Automatic)
        {
            return await ShowAsync(dossier, slot, caller, null, cancellationToken);
        }

        if (DividingDesk.Answers(action.Verb) && ticket.Version == dossier.Version)
        {
            await dividing.SubmitPartsAsync(dossier, caller, cancellationToken);
        }

        return VerbTable.Find(action.Verb) is { } command
            ? await ApplyAsync(
                dossier, slot, await judge.JudgeAsync(dossier, ticket, command, action.Data, caller, cancellationToken),
                caller, cancellationToken)
            : InvokeResponse.BadRequest(BotTexts.UnknownButton);
    }

    /// <returns>The answer to a form that is about no dossier; null for any other.</returns>
    private async Task<InvokeResponse?> AnswerFormAsync(
        Turn turn, AdaptiveCardAction action, Caller caller, CancellationToken cancellationToken) => action.Verb switch
        {
            CardVerbs.ProposeFrame => await proposals.AnswerAsync(turn, action.Data, caller, cancellationToken),
            CardVerbs.CompareFrames => await past.CompareAsync(action.Data, caller, cancellationToken),
            _ when AwayDesk.Answers(action.Verb) =>
                await away.AnswerAsync(turn, action.Verb, action.Data, caller, cancellationToken),
            _ => null,
        };

    private async Task<InvokeResponse> ApplyAsync(
        OpenDossier before, CardSlot slot, Judgement judgement, Caller caller, CancellationToken cancellationToken)
    {
        switch (judgement)
        {
            case Judgement.Kept(var after):
                return await ShowAsync(after, slot, caller, null, cancellationToken);
            case Judgement.Refused(Refusal.OldCard) when await archive.FindAsync(before.Stream, cancellationToken) is { } now:
                return await ShowAsync(now, slot, caller, BotTexts.Changed, cancellationToken);
            case Judgement.Refused(var reason):
                return InvokeResponse.Message(RefusalSentences.Of(reason, before));
            case Judgement.Withheld(var authority):
                return InvokeResponse.Message(Decisions.Sentence(authority));
            default:
                throw new InvalidOperationException("A click is kept, refused or withheld.");
        }
    }

    private async Task<InvokeResponse> ShowAsync(
        OpenDossier dossier, CardSlot slot, Caller caller, string? warning, CancellationToken cancellationToken)
    {
        DrawnCard card = await artist.DrawAsync(dossier, slot, caller.Person.Id, cancellationToken);
        return InvokeResponse.Card(warning is null ? card.Json : Warning.OnTop(card, warning).Json);
    }
}
