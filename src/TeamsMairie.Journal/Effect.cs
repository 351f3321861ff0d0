namespace TeamsMairie.Journal;

/// <summary>Something that waits to be delivered.</summary>
/// <param name="Key">Names it within the stream.</param>
/// <param name="WantedVersion">The version of the stream that asks for it.</param>
/// <param name="Receipt">What its last delivery left; null when it was never delivered.</param>
/// <param name="Failures">How many tries failed since it was last asked for.</param>
public sealed record Effect(string Key, int WantedVersion, byte[]? Receipt, int Failures);
