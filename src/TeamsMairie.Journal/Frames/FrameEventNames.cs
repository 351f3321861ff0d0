using System.Collections.Frozen;
using TeamsMairie.Circuit.Frames;

namespace TeamsMairie.Journal.Frames;

/// <summary>The constant name each event of a frame is stored under. What is written here never changes.</summary>
public static class FrameEventNames
{
    private const string Family = "frame.";

    internal static readonly FrozenDictionary<Type, string> ByType = new Dictionary<Type, string>
    {
        [typeof(FrameEvent.Proposed)] = "frame.proposed.v1",
        [typeof(FrameEvent.Validated)] = "frame.validated.v1",
        [typeof(FrameEvent.Adopted)] = "frame.adopted.v1",
        [typeof(FrameEvent.GivenUp)] = "frame.given-up.v1",
        [typeof(FrameEvent.CameIntoForce)] = "frame.came-into-force.v1",
    }.ToFrozenDictionary();

    internal static readonly FrozenDictionary<string, Type> ByName =
        ByType.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>Whether a stored event is one of a frame, known or not, rather than one of a dossier.</summary>
    public static bool IsOfAFrame(string name) => name.StartsWith(Family, StringComparison.Ordinal);
}
