using TeamsMairie.Cards;
using TeamsMairie.Circuit.Frames;

namespace TeamsMairie.Bot.Frames.Adopting;

/// <summary>Says in French where a version of a frame stands.</summary>
internal static class FrameStates
{
    public static string Of(OpenFrame frame, FrameEvent.Proposed proposed)
    {
        int number = proposed.Number;
        if (frame.State.Adopted.FirstOrDefault(version => version.Number == number) is { } adopted)
        {
            string from = French.Day(adopted.From);
            return number == frame.State.Announced ? French.Say(FrameTexts.StateInForce, from)
                : number < frame.State.Announced ? French.Say(FrameTexts.StatePast, from)
                : French.Say(FrameTexts.StateAdopted, from);
        }

        return frame.GivenUpOf(number) is { } given
            ? French.Say(
                FrameTexts.StateGivenUp, frame.Line(proposed, given.By).Name, French.Day(frame.DayOf(given.At)))
            : number == frame.State.LastNumber ? FrameTexts.StateDraft
            : French.Say(FrameTexts.StateReplaced, number + 1);
    }

    public static string Validation(OpenFrame frame, string name, Validation? given) => given is null
        ? French.Say(FrameTexts.ValidationAwaited, name)
        : French.Say(FrameTexts.ValidatedOn, name, French.Day(frame.DayOf(given.At)));
}
