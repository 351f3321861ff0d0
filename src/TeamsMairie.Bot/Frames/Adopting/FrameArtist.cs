using TeamsMairie.Cards;
using TeamsMairie.Cards.Tickets;
using TeamsMairie.Cards.Views;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Frames;
using TeamsMairie.Circuit.Frames.Checks;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Frames.Adopting;

/// <summary>Draws the card of one version of a frame from the frame as it stands.</summary>
internal sealed class FrameArtist(TimeProvider clock)
{
    public DrawnCard Draw(OpenFrame frame, FrameSlot slot)
    {
        FrameEvent.Proposed proposed = frame.VersionOf(slot.Number)
            ?? throw new InvalidOperationException($"The frame has no version {slot.Number}.");
        AdoptedFrame? adopted = frame.State.Adopted.FirstOrDefault(version => version.Number == slot.Number);
        FrameDraft? draft = frame.State.Draft?.Number == slot.Number ? frame.State.Draft : null;
        bool stands = draft is not null || adopted is not null;
        Commune content = proposed.Content;
        Gesture gesture = new(slot.Recipient, clock.GetUtcNow());
        DateOnly from = adopted?.From ?? proposed.From;
        return FrameVersion.Draw(
            new FrameVersionContent(
                slot.Number, adopted is not null, content.Name, FrameStates.Of(frame, proposed),
                frame.Line(proposed, proposed.By), from)
            {
                Mayor = stands ? FrameStates.Validation(frame, content.Mayor.Name, adopted?.Mayor ?? draft?.Mayor) : null,
                HeadOfServices = stands
                    ? FrameStates.Validation(frame, content.HeadOfServices.Name, adopted?.HeadOfServices ?? draft?.HeadOfServices)
                    : null,
                Changes = stands ? ChangeSentences.Between(frame.Before(proposed), content) : [],
                Warnings = draft is null
                    ? []
                    : [.. FrameChecks.Of(content, from).Where(finding => !finding.IsRefusing).Select(FrameSentences.Of)],
                Reason = frame.GivenUpOf(slot.Number)?.Reason,
                MayValidate = draft is not null && Takes(frame, new FrameCommand.Validate(gesture, slot.Number)),
                MayGiveUp = draft is not null && Takes(frame, new FrameCommand.GiveUp(gesture, slot.Number, FrameTexts.StateDraft)),
            },
            new Ticket(frame.Stream.Dossier, slot.Number, slot.ToString()));
    }

    private static bool Takes(OpenFrame frame, FrameCommand command) =>
        FrameDecider.Decide(frame.State, command, frame.Founding) is FrameDecision.Accepted;
}
