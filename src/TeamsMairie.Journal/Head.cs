namespace TeamsMairie.Journal;

/// <summary>The folded state of a stream.</summary>
/// <param name="Version">How many events it folds.</param>
/// <param name="Body">The state, as written by the last commit.</param>
/// <param name="ChangedAt">When it last changed.</param>
public sealed record Head(int Version, byte[] Body, DateTimeOffset ChangedAt);
