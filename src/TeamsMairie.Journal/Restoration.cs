namespace TeamsMairie.Journal;

/// <summary>When a journal was filled from a backup: what was delivered in between is not known.</summary>
/// <param name="BackedUpAt">When the backup was made; null when it does not say.</param>
/// <param name="RestoredAt">When the journal was filled from it.</param>
public sealed record Restoration(DateTimeOffset? BackedUpAt, DateTimeOffset RestoredAt);
