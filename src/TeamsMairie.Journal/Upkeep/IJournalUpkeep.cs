namespace TeamsMairie.Journal;

/// <summary>What an operator does to a journal, and the bot never does.</summary>
public interface IJournalUpkeep
{
    /// <summary>Every stream that has events.</summary>
    IAsyncEnumerable<StreamId> ListAsync(CancellationToken cancellationToken);

    /// <summary>The events of a stream, whatever its head says.</summary>
    /// <exception cref="TamperedJournalException">One does not follow the one before it.</exception>
    Task<IReadOnlyList<StoredEvent>> ReadChainAsync(StreamId stream, CancellationToken cancellationToken);

    /// <summary>Which of these entries a stream is not found under.</summary>
    Task<IReadOnlyList<IndexEntry>> ReadMissingAsync(
        StreamId stream, IReadOnlyList<IndexEntry> entries, CancellationToken cancellationToken);

    /// <summary>The places of the shelves where a stream really stands.</summary>
    Task<IReadOnlyList<ShelfEntry>> ReadShelvesAsync(StreamId stream, CancellationToken cancellationToken);

    /// <summary>The streams of which a place stayed on a shelf that they left. Reads every shelf.</summary>
    Task<IReadOnlyList<StreamId>> ListStraysAsync(CancellationToken cancellationToken);

    /// <summary>Takes the places of <see cref="ListStraysAsync"/> off the shelves.</summary>
    Task RemoveStraysAsync(CancellationToken cancellationToken);

    /// <summary>Writes what follows from the events again: the head, the entries, the shelves, and the effects that were lost.</summary>
    /// <returns>False when somebody wrote meanwhile, and nothing was done.</returns>
    Task<bool> RewriteAsync(Projection projection, CancellationToken cancellationToken);

    /// <summary>Copies the whole journal to a file, while the bot works.</summary>
    /// <param name="file">The file; it must not be there.</param>
    /// <param name="progress">Told how many rows are copied.</param>
    /// <param name="cancellationToken">The file is then not made.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    Task BackupAsync(string file, IProgress<long> progress, CancellationToken cancellationToken);

    /// <summary>Fills an empty journal from a file that <see cref="BackupAsync"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The journal is not empty, or the file is no backup; the message is for a person.</exception>
    Task RestoreAsync(string file, IProgress<long> progress, CancellationToken cancellationToken);

    /// <summary>The streams set aside, the first one first.</summary>
    Task<IReadOnlyList<Quarantined>> ListQuarantineAsync(CancellationToken cancellationToken);

    /// <summary>Makes a stream that was set aside due again.</summary>
    /// <returns>False when it was not set aside.</returns>
    Task<bool> ReleaseAsync(StreamId stream, DateTimeOffset now, CancellationToken cancellationToken);
}

/// <summary>What follows from the events of a stream.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Events">All its events, oldest first.</param>
/// <param name="Head">The state they fold to.</param>
/// <param name="Index">The entries under which it is found.</param>
/// <param name="Effects">What it ever asked to deliver.</param>
public sealed record Projection(
    StreamId Stream, IReadOnlyList<StoredEvent> Events, byte[] Head, IReadOnlyList<IndexEntry> Index,
    IReadOnlyList<NewEffect> Effects)
{
    /// <summary>The places where it stands on the shelves.</summary>
    public IReadOnlyList<ShelfEntry> Shelves { get; init; } = [];

    /// <summary>The last event; a stream has at least one.</summary>
    internal StoredEvent Last => Events[^1];
}
