using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Frames;

/// <summary>What a person, or the clock, asks of a frame. Closed: the cases below are all there are.</summary>
/// <param name="Gesture">Who acts, when, and on which card.</param>
public abstract record FrameCommand(Gesture Gesture)
{
    /// <summary>A version is proposed; it takes the place of the one proposed before, whose validations fall.</summary>
    public sealed record Propose(Gesture Gesture, Commune Content, DateOnly From) : FrameCommand(Gesture);

    /// <summary>The mayor, or the head of services, validates the version they read.</summary>
    public sealed record Validate(Gesture Gesture, int Number) : FrameCommand(Gesture);

    /// <summary>The version that was read is given up.</summary>
    public sealed record GiveUp(Gesture Gesture, int Number, string Reason) : FrameCommand(Gesture);

    /// <summary>Time passed.</summary>
    public sealed record Tick(Gesture Gesture) : FrameCommand(Gesture);
}
