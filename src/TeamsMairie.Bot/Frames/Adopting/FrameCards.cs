using TeamsMairie.Circuit.Frames;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Frames.Adopting;

/// <summary>The cards a frame asks for: one for each version, to who proposed it, who validates it and who held the seats.</summary>
internal static class FrameCards
{
    /// <summary>Every card the frame ever asked for.</summary>
    public static IEnumerable<FrameSlot> Of(OpenFrame frame)
    {
        OpenFrame then = frame with { Events = [], State = Frame.None };
        foreach (FrameEvent happened in frame.Events)
        {
            if (happened is FrameEvent.Proposed e)
            {
                foreach (PersonId person in Recipients(then, e).Distinct())
                {
                    yield return new FrameSlot(e.Number, person);
                }
            }

            then = then.With([happened]);
        }
    }

    /// <summary>Those that a change may draw otherwise: of the version in force before it, and of all that came since.</summary>
    public static IEnumerable<FrameSlot> Concerned(OpenFrame before, OpenFrame after)
    {
        int first = Math.Min(before.State.Announced, before.State.LastNumber);
        return Of(after).Where(slot => slot.Number >= first);
    }

    private static PersonId[] Recipients(OpenFrame then, FrameEvent.Proposed e)
    {
        Commune inForce = then.InForceOn(then.DayOf(e.At));
        return [inForce.Mayor.Id, inForce.HeadOfServices.Id, e.Content.Mayor.Id, e.Content.HeadOfServices.Id, e.By];
    }
}
