namespace TeamsMairie.Circuit.Frames.Checks;

/// <summary>Something found in a frame.</summary>
/// <param name="Fault">What.</param>
/// <param name="About">The names it is about, in the order its sentence says them.</param>
public sealed record Finding(Fault Fault, Roll<string> About)
{
    /// <summary>Whether the frame is refused for it; otherwise it is only said.</summary>
    public bool IsRefusing => Fault < Fault.CompetenceWithoutHolder;
}
