namespace TeamsMairie.Journal;

/// <summary>What is kept is not what was written: an event does not follow the one before it.</summary>
public sealed class TamperedJournalException(StreamId stream, int version)
    : Exception($"Event {version} of stream {stream} does not follow the one before it.")
{
    /// <summary>The stream.</summary>
    public StreamId Stream { get; } = stream;

    /// <summary>The first event that does not hold.</summary>
    public int Version { get; } = version;
}
