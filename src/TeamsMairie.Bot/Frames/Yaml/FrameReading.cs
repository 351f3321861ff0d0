using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Frames.Yaml;

/// <summary>What a frame file says, or every mistake found in it at once.</summary>
/// <param name="Commune">The frame; null when there is a mistake.</param>
/// <param name="Mistakes">The mistakes, in the order of the lines.</param>
internal sealed record FrameReading(Commune? Commune, IReadOnlyList<Mistake> Mistakes);
