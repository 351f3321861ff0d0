using TeamsMairie.Circuit;
using TeamsMairie.Circuit.Frames;
using TeamsMairie.Circuit.Frames.Checks;

namespace TeamsMairie.Bot.Frames.Adopting;

/// <summary>What became of a command on a frame. Closed: kept or refused.</summary>
internal abstract record FrameJudgement
{
    private FrameJudgement()
    {
    }

    /// <summary>It is written down.</summary>
    public sealed record Kept(OpenFrame Frame) : FrameJudgement;

    /// <summary>Nothing changed.</summary>
    public sealed record Refused(FrameRefusal Reason, Roll<Finding> Faults, OpenFrame Frame) : FrameJudgement;
}
