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

    /// <summary>Takes the deliveries of a stream, so that nobody else makes them, and reads what waits there.</summary>
    /// <remarks>
    /// Taken on the condition that nobody took or gave it back since it was read: all that the one before marked is seen.
    /// A lease that ended is taken again, so that who died with it holds up the stream for its length at most.
    /// </remarks>
    /// <returns>The lease of whoever has it; with what waits when that is the caller.</returns>
    Task<DeliveryLease> LeaseAsync(
        StreamId stream, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Makes a lease end later.</summary>
    /// <returns>Null when another has it since: nothing may be sent any more.</returns>
    Task<DeliveryLease?> RenewAsync(DeliveryLease lease, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Gives a lease back, if it is still the caller's.</summary>
    Task ReleaseAsync(DeliveryLease lease, CancellationToken cancellationToken);

    /// <summary>Says an effect was delivered; it waits no more, unless a later version asked for it meanwhile.</summary>
    Task MarkDoneAsync(StreamId stream, string key, int version, byte[] receipt, CancellationToken cancellationToken);

    /// <summary>Says a try failed, and when to try again; null for never. A later version asks anew.</summary>
    /// <remarks>
    /// What another delivered meanwhile waits again, for who failed late may have shown something older over it. The receipt
    /// of the effect takes the place of the one kept, unless it is null.
    /// </remarks>
    Task MarkFailedAsync(
        StreamId stream, Effect effect, DateTimeOffset? retryAt, CancellationToken cancellationToken);

    /// <summary>The streams of a tenant under an entry, the one that changed last first.</summary>
    Task<IReadOnlyList<StreamId>> FindAsync(Guid tenant, IndexEntry entry, CancellationToken cancellationToken);

    /// <summary>Puts a stream on these places of the shelves, and takes it off every other one.</summary>
    /// <remarks>
    /// Doing it twice changes nothing, and an earlier version never undoes a later one. On a store of several partitions
    /// who dies on the way leaves it to whoever does it next, and a place may stay that the stream has left: whoever
    /// shows a stream of a shelf to a person looks at the stream itself first.
    /// </remarks>
    /// <param name="stream">The stream.</param>
    /// <param name="version">The version from which the places follow.</param>
    /// <param name="entries">All its places.</param>
    /// <param name="cancellationToken">What is left is done by the next call.</param>
    Task ShelveAsync(
        StreamId stream, int version, IReadOnlyList<ShelfEntry> entries, CancellationToken cancellationToken);

    /// <summary>Some of the streams of a shelf, the first one first. One range read, however long the shelf is.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="shelf">The shelf.</param>
    /// <param name="after">What the page before gave as <see cref="ShelfPage.Next"/>; null from the first.</param>
    /// <param name="count">How many at most; from 1 to 500.</param>
    /// <param name="cancellationToken">Nobody waits any more.</param>
    Task<ShelfPage> ReadShelfAsync(
        Guid tenant, ShelfName shelf, string? after, int count, CancellationToken cancellationToken);

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

    /// <summary>Takes some of the streams that are due, and keeps them from others until the lease ends.</summary>
    /// <remarks>A take whose answer was lost counts no try: this process puts it back at its next call.</remarks>
    /// <param name="now">What is due is due at this instant.</param>
    /// <param name="lease">How long they are kept; each is due again when it ends.</param>
    /// <param name="most">How many at most, at least 1: no more than are looked at together.</param>
    /// <param name="cancellationToken">What was taken is due again when the lease ends.</param>
    /// <returns>None when there is no more to take now.</returns>
    Task<IReadOnlyList<Wake>> TakeDueAsync(
        DateTimeOffset now, TimeSpan lease, int most, CancellationToken cancellationToken);

    /// <summary>Puts back a stream that was taken and not looked at, or not to the end by no fault of its own.</summary>
    /// <remarks>That take does not count among its tries. Nothing is done when its wake was set meanwhile.</remarks>
    /// <param name="stream">The stream.</param>
    /// <param name="at">When it is due again.</param>
    /// <param name="cancellationToken">It is then due again when the lease of the take ends, and the take counts.</param>
    Task PutBackAsync(StreamId stream, DateTimeOffset at, CancellationToken cancellationToken);

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
    /// <remarks>What this process kept or recalled within the last minute is not written again, to spare a message a write.</remarks>
    Task RememberAsync(Guid tenant, string name, byte[] value, CancellationToken cancellationToken);

    /// <summary>What was kept under a name; null when nothing was.</summary>
    Task<byte[]?> RecallAsync(Guid tenant, string name, CancellationToken cancellationToken);

    /// <summary>When this journal was filled from a backup; null when it never was.</summary>
    Task<Restoration?> ReadRestorationAsync(CancellationToken cancellationToken);
}
