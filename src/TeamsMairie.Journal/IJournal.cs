namespace TeamsMairie.Journal;

/// <summary>The append-only record of a town hall, what it has to deliver, and when it must look again.</summary>
/// <remarks>
/// Everything about a stream lies in one partition and a commit is one group of rows, so that a table store can hold it.
/// Every call may be made from several threads and, on tables, from several processes.
/// </remarks>
public interface IJournal
{
    /// <summary>Makes ready what the journal is kept in; called once, before anything else.</summary>
    Task OpenAsync(CancellationToken cancellationToken);

    /// <summary>The folded state; null when the stream has not begun. One point read.</summary>
    Task<Head?> ReadHeadAsync(StreamId stream, CancellationToken cancellationToken);

    /// <summary>Every event, oldest first; none when the stream has not begun.</summary>
    /// <exception cref="TamperedJournalException">An event was changed, removed or added by other means.</exception>
    Task<IReadOnlyList<StoredEvent>> ReadEventsAsync(StreamId stream, CancellationToken cancellationToken);

    /// <summary>Keeps a commit if nobody wrote since the head it was decided on. One transaction, no read.</summary>
    /// <remarks>When the answer is lost on the way, the record itself is asked whether this commit is kept.</remarks>
    Task<AppendResult> TryAppendAsync(Commit commit, CancellationToken cancellationToken);

    /// <summary>What waits to be delivered in a stream.</summary>
    /// <remarks>A store whose entries lie elsewhere first writes those the commits left to write.</remarks>
    Task<PendingEffects> ReadPendingAsync(StreamId stream, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Says an effect was delivered; it waits no more, unless a later version asked for it meanwhile.</summary>
    Task MarkDoneAsync(StreamId stream, string key, int version, byte[] receipt, CancellationToken cancellationToken);

    /// <summary>Says a try failed, and when to try again; null for never. A later version asks anew.</summary>
    Task MarkFailedAsync(
        StreamId stream, Effect effect, DateTimeOffset? retryAt, CancellationToken cancellationToken);

    /// <summary>The streams of a tenant under an entry, the one that changed last first.</summary>
    Task<IReadOnlyList<StreamId>> FindAsync(Guid tenant, IndexEntry entry, CancellationToken cancellationToken);

    /// <summary>The number of a stream in a series, from 1 and without a gap; the same one each time it is asked.</summary>
    Task<int> NumberAsync(string series, StreamId stream, CancellationToken cancellationToken);

    /// <summary>Sets when a stream must be looked at; null for never. It takes the place of what was set before.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="version">The version that was looked at: when a commit came since, the wake it set stays.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Nothing is then half done.</param>
    Task SetWakeAsync(StreamId stream, int version, DateTimeOffset? at, CancellationToken cancellationToken);

    /// <summary>Keeps a stream from others a while longer: what is being done with it is not done.</summary>
    Task HoldAsync(StreamId stream, int version, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Takes one of the streams that are due, and keeps it from others until the lease ends.</summary>
    /// <returns>None when there is no more to take now.</returns>
    Task<IReadOnlyList<Wake>> TakeDueAsync(DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Sets a stream aside: it is no longer due, and an operator finds it.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="now">When.</param>
    /// <param name="reason">The name of the failure; no text of the dossier.</param>
    /// <param name="cancellationToken">Nothing is then half done.</param>
    Task QuarantineAsync(StreamId stream, DateTimeOffset now, string reason, CancellationToken cancellationToken);

    /// <summary>Finds every stream that is due and that nothing announces any more, and announces it.</summary>
    /// <param name="now">What is due is due at this instant.</param>
    /// <param name="period">Nothing is done if a sweep, of any process, is younger than this.</param>
    /// <param name="cancellationToken">What is left is found by the next sweep.</param>
    /// <returns>How many were found.</returns>
    Task<int> SweepAsync(DateTimeOffset now, TimeSpan period, CancellationToken cancellationToken);

    /// <summary>Forgets a stream and everything about it, its number aside: a number is never given twice.</summary>
    Task EraseAsync(StreamId stream, CancellationToken cancellationToken);

    /// <summary>Keeps something small under a name, in place of what was there: a conversation to answer in.</summary>
    Task RememberAsync(Guid tenant, string name, byte[] value, CancellationToken cancellationToken);

    /// <summary>What was kept under a name; null when nothing was.</summary>
    Task<byte[]?> RecallAsync(Guid tenant, string name, CancellationToken cancellationToken);
}
