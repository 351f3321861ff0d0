namespace TeamsMairie.Journal;

/// <summary>A stream whose time has come.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Tries">How many times it was handed over since its wake was last set, this one included.</param>
public sealed record Wake(StreamId Stream, int Tries);
