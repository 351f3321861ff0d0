using System.Text.Json;
using TeamsMairie.Bot.Clicking;
using TeamsMairie.Bot.Reaching;
using TeamsMairie.Bot.Reception;
using TeamsMairie.BotProtocol;
using TeamsMairie.Cards;
using TeamsMairie.Cards.Tickets;
using TeamsMairie.Cards.Views;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Frames;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Frames.Adopting;

/// <summary>Answers a click on the card of a version: who clicks and what the frame has become are judged here, never in the card.</summary>
internal sealed class FrameClicks(
    FrameArchive archive, FrameDesk desk, FrameRounds rounds, FrameArtist artist, AddressBook addresses, TimeProvider clock)
{
    /// <summary>The version a ticket is about; null when it is not a frame's.</summary>
    public static FrameSlot? SlotOf(Ticket ticket) => FrameSlot.TryParse(ticket.Step, out FrameSlot? slot) ? slot : null;

    /// <summary>Takes a click on the card, or shows it again.</summary>
    public async Task<InvokeResponse> AnswerAsync(
        Turn turn, AdaptiveCardAction action, Ticket ticket, FrameSlot slot, PersonId by, CancellationToken cancellationToken)
    {
        (OpenFrame? frame, string? refusal) = await FindAsync(turn, ticket, slot, by, cancellationToken);
        if (frame is null)
        {
            return InvokeResponse.Message(refusal ?? BotTexts.NotForYou);
        }

        // What the client does by itself only reads, whatever verb it brings.
        if (action.Verb == CardVerbs.Show || action.Trigger is ActionTrigger.Automatic)
        {
            return InvokeResponse.Card(artist.Draw(frame, slot).Json);
        }

        return CommandOf(action.Verb, action.Data, slot, by) is { } command
            ? await JudgeAsync(turn, frame, slot, command, cancellationToken) switch
            {
                FrameJudgement.Kept(var after) => InvokeResponse.Card(artist.Draw(after, slot).Json),
                FrameJudgement.Refused(FrameRefusal.AlreadyValidated, _, var now) =>
                    InvokeResponse.Card(artist.Draw(now, slot).Json),
                FrameJudgement.Refused(FrameRefusal.OldVersion or FrameRefusal.NoDraft, _, var now) refused =>
                    InvokeResponse.Card(Warning.OnTop(artist.Draw(now, slot), FrameRefusals.Of(refused.Reason)).Json),
                FrameJudgement.Refused refused => InvokeResponse.Message(FrameRefusals.Of(refused.Reason)),
                _ => throw new InvalidOperationException("A click is kept or refused."),
            }
            : InvokeResponse.BadRequest(BotTexts.UnknownButton);
    }

    /// <summary>Shows the whole card in a dialog.</summary>
    public async Task<InvokeResponse> OpenAsync(
        Turn turn, TeamsInvoke asked, Ticket ticket, FrameSlot slot, PersonId by, CancellationToken cancellationToken)
    {
        (OpenFrame? frame, string? refusal) = await FindAsync(turn, ticket, slot, by, cancellationToken);
        if (frame is null)
        {
            return InvokeResponse.Say(asked, refusal ?? BotTexts.NotForYou);
        }

        DrawnCard card = artist.Draw(frame, slot);
        return InvokeResponse.Dialog(BotTexts.DialogTitle, card.Large ?? card.Json);
    }

    /// <summary>Takes what was pressed in that dialog.</summary>
    public async Task<InvokeResponse> SubmitAsync(
        Turn turn, TeamsInvoke asked, JsonElement data, Ticket ticket, FrameSlot slot, PersonId by,
        CancellationToken cancellationToken)
    {
        (OpenFrame? frame, string? refusal) = await FindAsync(turn, ticket, slot, by, cancellationToken);
        return InvokeResponse.Say(
            asked,
            frame is null ? refusal ?? BotTexts.NotForYou
            : CommandOf(new CardForm(data).Text(CardInputs.Verb), data, slot, by) is not { } command ? BotTexts.UnknownButton
            : await JudgeAsync(turn, frame, slot, command, cancellationToken) is FrameJudgement.Refused refused
                ? FrameRefusals.Of(refused.Reason)
                : BotTexts.Kept);
    }

    private async Task<(OpenFrame? Frame, string? Refusal)> FindAsync(
        Turn turn, Ticket ticket, FrameSlot slot, PersonId by, CancellationToken cancellationToken)
    {
        if (slot.Recipient != by || archive.CommuneOf(turn.Activity.TenantId, ticket.Dossier) is not { } commune)
        {
            return (null, BotTexts.NotForYou);
        }

        OpenFrame frame = await archive.FindAsync(commune, cancellationToken);
        return !FrameCards.Of(frame).Contains(slot) ? (null, BotTexts.NotForYou)
            : Places.IsOwnChat(turn) ? (frame, null)
            : (null, BotTexts.OpenInOwnChat);
    }

    private async Task<FrameJudgement> JudgeAsync(
        Turn turn, OpenFrame frame, FrameSlot slot, FrameCommand command, CancellationToken cancellationToken)
    {
        FrameJudgement judgement = await desk.HandleAsync(frame.Founding, _ => command, cancellationToken);
        if (judgement is not FrameJudgement.Kept)
        {
            return judgement;
        }

        await addresses.LearnServiceAsync(turn.Activity.ServiceUrl, frame.Founding.Tenant, cancellationToken);
        await rounds.MakeSoonAsync(frame.Founding);
        return judgement;
    }

    private FrameCommand? CommandOf(string verb, JsonElement data, FrameSlot slot, PersonId by)
    {
        Gesture gesture = new(by, clock.GetUtcNow());
        return verb switch
        {
            CardVerbs.ValidateFrame => new FrameCommand.Validate(gesture, slot.Number),
            CardVerbs.GiveUpFrame => new FrameCommand.GiveUp(gesture, slot.Number, new CardForm(data).Text(CardInputs.Reason)),
            _ => null,
        };
    }
}
