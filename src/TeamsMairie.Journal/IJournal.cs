namespace TeamsMairie.Journal;

/// <summary>The append-only record of a town hall, what it has to deliver, and when it must look again.</summary>
/// <remarks>
/// Everything about a stream lies in one partition and a commit is one group of rows, so that a table store can hold it.
/// Every call may be made from several threads and several processes.
/// </remarks>
public interface IJournal
{
    /// <summary>The folded state; null when the stream has not begun.</summary>
    Task<Head?> ReadHeadAsync(StreamId stream, CancellationToken cancellationToken);

    /// <summary>Every event, oldest first; none when the stream has not begun.</summary>
    /// <exception cref="TamperedJournalException">An event was changed, removed or added by other means.</exception>
    Task<IReadOnlyList<StoredEvent>> ReadEventsAsync(StreamId stream, CancellationToken cancellationToken);

    /// <summary>Keeps a commit if nobody wrote since the version it was decided on.</summary>
    Task<AppendResult> TryAppendAsync(Commit commit, CancellationToken cancellationToken);

    /// <summary>What waits to be delivered in a stream and may be tried now, in order.</summary>
    Task<IReadOnlyList<Effect>> ReadPendingAsync(StreamId stream, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Says an effect was delivered; it waits no more, unless a later version asked for it meanwhile.</summary>
    Task MarkDoneAsync(StreamId stream, string key, int version, byte[] receipt, CancellationToken cancellationToken);

    /// <summary>Says a try failed, and when to try again; null for never.</summary>
    Task MarkFailedAsync(StreamId stream, string key, DateTimeOffset? retryAt, CancellationToken cancellationToken);

    /// <summary>The streams of a tenant under an entry, the one that changed last first.</summary>
    Task<IReadOnlyList<StreamId>> FindAsync(Guid tenant, IndexEntry entry, CancellationToken cancellationToken);

    /// <summary>The number of a stream in a series, from 1 and without a gap; the same one each time it is asked.</summary>
    Task<int> NumberAsync(string series, StreamId stream, CancellationToken cancellationToken);

    /// <summary>Sets when a stream must be looked at; null for never. It takes the place of what was set before.</summary>
    Task SetWakeAsync(StreamId stream, DateTimeOffset? at, CancellationToken cancellationToken);

    /// <summary>Takes the streams that are due, and keeps them from others until the lease ends.</summary>
    Task<IReadOnlyList<StreamId>> TakeDueAsync(DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Forgets a stream and everything about it, its number aside: a number is never given twice.</summary>
    Task EraseAsync(StreamId stream, CancellationToken cancellationToken);

    /// <summary>Keeps something small under a name, in place of what was there: a conversation to answer in.</summary>
    Task RememberAsync(Guid tenant, string name, byte[] value, CancellationToken cancellationToken);

    /// <summary>What was kept under a name; null when nothing was.</summary>
    Task<byte[]?> RecallAsync(Guid tenant, string name, CancellationToken cancellationToken);
}
