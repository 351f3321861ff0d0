using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Frames;

/// <summary>A command tried on a frame: what a rule of the frame judges.</summary>
/// <param name="State">The frame as it stands.</param>
/// <param name="Command">What is asked.</param>
/// <param name="Founding">What the operator of the bot wrote: in force until a first version is.</param>
internal readonly record struct FrameAttempt(Frame State, FrameCommand Command, Commune Founding)
{
    public PersonId By => Command.Gesture.By;

    public DateTimeOffset At => Command.Gesture.At;

    public DateOnly Today => Founding.Calendar.DateOf(At);

    public Commune InForce => State.InForceOn(Today)?.Content ?? Founding;

    /// <summary>The seat from which somebody validates the version proposed; null when they hold none.</summary>
    /// <remarks>
    /// The mayor is the one in force, unless the mandate ended: nobody becomes mayor by proposing it. The head of
    /// services is the one the version names: who will have to keep it.
    /// </remarks>
    public Signatory? SeatOf(FrameDraft draft)
    {
        Commune mayoral = InForce.IsWithinMandate(Today) ? InForce : draft.Content;
        return By == mayoral.Mayor.Id ? Signatory.Mayor
            : By == draft.Content.HeadOfServices.Id ? Signatory.HeadOfServices
            : null;
    }
}
