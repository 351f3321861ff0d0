using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Circuit.Frames;

/// <summary>What happened to a frame. Closed: the cases below are all there are.</summary>
/// <param name="By">Who did it; the default value is the clock.</param>
/// <param name="At">When, in UTC.</param>
public abstract record FrameEvent(PersonId By, DateTimeOffset At)
{
    /// <summary>A version was proposed.</summary>
    public sealed record Proposed(PersonId By, DateTimeOffset At, int Number, Commune Content, DateOnly From)
        : FrameEvent(By, At);

    /// <summary>One of the two validated it.</summary>
    public sealed record Validated(PersonId By, DateTimeOffset At, int Number, Signatory As) : FrameEvent(By, At);

    /// <summary>Both have: it takes effect on its day, or on this one when that is past.</summary>
    public sealed record Adopted(PersonId By, DateTimeOffset At, int Number, DateOnly From) : FrameEvent(By, At);

    /// <summary>It was given up.</summary>
    public sealed record GivenUp(PersonId By, DateTimeOffset At, int Number, string Reason) : FrameEvent(By, At);

    /// <summary>Its day came.</summary>
    public sealed record CameIntoForce(PersonId By, DateTimeOffset At, int Number) : FrameEvent(By, At);
}
