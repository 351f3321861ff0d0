namespace TeamsMairie.Circuit.Frames;

/// <summary>What is answered to a command on a frame. Closed: refused or accepted.</summary>
public abstract record FrameDecision
{
    private FrameDecision()
    {
    }

    /// <summary>Nothing changes, and here is why.</summary>
    /// <param name="Reason">The rule broken.</param>
    /// <param name="Faults">What is wrong in the version proposed; empty when another rule is broken.</param>
    public sealed record Refused(FrameRefusal Reason, Roll<Checks.Finding> Faults) : FrameDecision;

    /// <summary>These events happen, in this order; none when time passed and nothing was due.</summary>
    public sealed record Accepted(Roll<FrameEvent> Events) : FrameDecision;
}
