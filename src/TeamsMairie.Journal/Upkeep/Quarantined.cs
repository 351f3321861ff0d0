namespace TeamsMairie.Journal;

/// <summary>A stream that failed each time it was woken, and was set aside.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Since">When it was set aside.</param>
/// <param name="Reason">The name of the last failure.</param>
public sealed record Quarantined(StreamId Stream, DateTimeOffset Since, string Reason);
