using System.Diagnostics;
using static TeamsMairie.Circuit.Frames.FrameEvent;

namespace TeamsMairie.Circuit.Frames;

/// <summary>Folds the events of a frame into what it has become. Total: an event of another version changes nothing.</summary>
public static class FrameEvolution
{
    /// <summary>The frame after one more event.</summary>
    public static Frame Evolve(Frame state, FrameEvent happened) => happened switch
    {
        Proposed e => state with
        {
            Draft = new FrameDraft(e.Number, e.Content, e.From, e.By, e.At),
            LastNumber = e.Number,
        },
        Validated e when state.Draft is { } draft && draft.Number == e.Number => state with { Draft = Sign(draft, e) },
        Adopted e when state.Draft is { Mayor: { } mayor, HeadOfServices: { } head } draft && draft.Number == e.Number =>
            state with
            {
                Draft = null,
                Adopted = state.Adopted.With(new AdoptedFrame(e.Number, draft.Content, e.From, mayor, head)),
            },
        GivenUp e when state.Draft?.Number == e.Number => state with { Draft = null },
        CameIntoForce e => state with { Announced = e.Number },
        Validated or Adopted or GivenUp => state,
        _ => throw new UnreachableException(happened.GetType().Name),
    };

    private static FrameDraft Sign(FrameDraft draft, Validated e)
    {
        Validation validation = new(e.By, e.At);
        return e.As == Signatory.Mayor ? draft with { Mayor = validation } : draft with { HeadOfServices = validation };
    }
}
