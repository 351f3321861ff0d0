using TeamsMairie.Journal;
using TeamsMairie.Simulation.Scheduling;

namespace TeamsMairie.Simulation.Storage;

/// <summary>How one replica sees the record: calls travel, are refused, are done and their answer lost, or read the past.</summary>
internal class FaultyJournal(Process process, MemoryRecord record, StoreFaults faults) : IJournal
{
    // What a take whose answer was lost may have taken.
    private readonly Queue<StreamId> unsure = [];

    /// <summary>The record itself.</summary>
    protected MemoryRecord Record => record;

    /// <summary>Who looks at it.</summary>
    protected Process Process => process;

    public Task OpenAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public virtual Task<Head?> ReadHeadAsync(StreamId stream, CancellationToken cancellationToken) => ReadAsync(
        "head", stream,
        () => record.Streams.GetValueOrDefault(stream) is { Heads: [.., var before, _] } kept && faults.ReadsThePast(kept.CommittedAt)
            ? before
            : record.ReadHead(stream),
        cancellationToken);

    public Task<IReadOnlyList<StoredEvent>> ReadEventsAsync(StreamId stream, CancellationToken cancellationToken) =>
        ReadAsync("events", stream, () => record.ReadEvents(stream), cancellationToken);

    public virtual async Task<AppendResult> TryAppendAsync(Commit commit, CancellationToken cancellationToken)
    {
        try
        {
            return await WriteAsync("append", commit.Stream, () => Append(commit), cancellationToken);
        }
        catch (TimeoutException)
        {
            return await AskAsync(commit, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            faults.Uncertain.Add(commit.Id);
            throw;
        }
    }

    public virtual Task<PendingEffects> ReadPendingAsync(
        StreamId stream, DateTimeOffset now, CancellationToken cancellationToken) =>
        ReadAsync("pending", stream, () => record.ReadPending(stream, now), cancellationToken);

    public virtual Task<DeliveryLease> LeaseAsync(
        StreamId stream, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken) =>
        WriteAsync("lease", stream, () => record.Lease(stream, now, lease), cancellationToken);

    public Task<DeliveryLease?> RenewAsync(DeliveryLease lease, DateTimeOffset until, CancellationToken cancellationToken) =>
        WriteAsync("renew", lease.Stream, () => record.Renew(lease, until), cancellationToken);

    public Task ReleaseAsync(DeliveryLease lease, CancellationToken cancellationToken) =>
        WriteAsync("release", lease.Stream, () => record.Release(lease), cancellationToken);

    public Task ShelveAsync(
        StreamId stream, int version, IReadOnlyList<ShelfEntry> entries, CancellationToken cancellationToken) =>
        WriteAsync("shelve", stream, () => record.Shelve(stream, version, entries), cancellationToken);

    public Task<ShelfPage> ReadShelfAsync(
        Guid tenant, ShelfName shelf, string? after, int count, CancellationToken cancellationToken) =>
        ReadAsync("shelf", new StreamId(tenant, default), () => record.ReadShelf(tenant, shelf, after, count), cancellationToken);

    public virtual Task MarkDoneAsync(
        StreamId stream, string key, int version, byte[] receipt, CancellationToken cancellationToken) =>
        WriteAsync("done", stream, () => record.MarkDone(stream, key, version, receipt), cancellationToken);

    public virtual Task MarkFailedAsync(
        StreamId stream, Effect effect, DateTimeOffset? retryAt, CancellationToken cancellationToken) =>
        WriteAsync("failed", stream, () => record.MarkFailed(stream, effect, retryAt), cancellationToken);

    public Task<IReadOnlyList<StreamId>> FindAsync(Guid tenant, IndexEntry entry, CancellationToken cancellationToken) =>
        ReadAsync("find", new StreamId(tenant, default), () => record.Find(tenant, entry), cancellationToken);

    public Task<int> NumberAsync(string series, StreamId stream, CancellationToken cancellationToken) =>
        WriteAsync("number", stream, () => record.Number(series, stream), cancellationToken);

    public virtual Task SetWakeAsync(
        StreamId stream, int version, DateTimeOffset? at, CancellationToken cancellationToken) =>
        WriteAsync(
            "wake", stream,
            () =>
            {
                faults.Announce(stream);
                record.SetWake(stream, version, at);
            },
            cancellationToken);

    public Task HoldAsync(StreamId stream, int version, DateTimeOffset until, CancellationToken cancellationToken) =>
        WriteAsync("hold", stream, () => record.Hold(stream, version, until), cancellationToken);

    public async Task<IReadOnlyList<Wake>> TakeDueAsync(
        DateTimeOffset now, TimeSpan lease, int most, CancellationToken cancellationToken)
    {
        // Nothing being due is by far the commonest answer: it costs the world no event.
        if (record.Streams.Values.All(kept => !(kept.Due <= now.ToUnixTimeMilliseconds())))
        {
            return [];
        }

        while (unsure.TryPeek(out StreamId stream))
        {
            await PutBackAsync(stream, now, cancellationToken);
            unsure.Dequeue();
        }

        IReadOnlyList<Wake> taken = [];
        try
        {
            return await WriteAsync("take", default, () => taken = Take(now, lease, most), cancellationToken);
        }
        catch (TimeoutException)
        {
            taken.ToList().ForEach(wake => unsure.Enqueue(wake.Stream));
            throw;
        }
    }

    public Task PutBackAsync(StreamId stream, DateTimeOffset at, CancellationToken cancellationToken) =>
        WriteAsync("putback", stream, () => record.PutBack(stream, at), cancellationToken);

    public virtual Task QuarantineAsync(
        StreamId stream, DateTimeOffset now, string reason, CancellationToken cancellationToken) =>
        WriteAsync("aside", stream, () => record.Quarantine(stream, reason), cancellationToken);

    public Task<int> SweepAsync(DateTimeOffset now, TimeSpan period, CancellationToken cancellationToken) =>
        WriteAsync("sweep", default, () => faults.Sweep(now, period), cancellationToken);

    public Task EraseAsync(StreamId stream, CancellationToken cancellationToken) =>
        WriteAsync("erase", stream, () => record.Erase(stream), cancellationToken);

    public Task RememberAsync(Guid tenant, string name, byte[] value, CancellationToken cancellationToken) =>
        WriteAsync("remember", new StreamId(tenant, default), () => record.Remember(tenant, name, value), cancellationToken);

    public Task<byte[]?> RecallAsync(Guid tenant, string name, CancellationToken cancellationToken) =>
        ReadAsync("recall", new StreamId(tenant, default), () => record.Recall(tenant, name), cancellationToken);

    public Task<Restoration?> ReadRestorationAsync(CancellationToken cancellationToken) => Task.FromResult<Restoration?>(null);

    /// <summary>What an append does once it has arrived.</summary>
    protected virtual AppendResult Append(Commit commit)
    {
        faults.Announce(commit.Stream);
        AppendResult result = record.TryAppend(commit);
        if (result == AppendResult.Appended)
        {
            record.Streams[commit.Stream].CommittedAt = process.Scheduler.Now;
        }

        return result;
    }

    /// <summary>Its answer was lost: the record itself tells whether it is kept.</summary>
    protected virtual async Task<AppendResult> AskAsync(Commit commit, CancellationToken cancellationToken)
    {
        try
        {
            return await WriteAsync("ask", commit.Stream, () => Append(commit), cancellationToken);
        }
        catch (Exception)
        {
            faults.Uncertain.Add(commit.Id);
            throw;
        }
    }

    /// <summary>Takes what is due and announced; a hint may also come twice, or to two replicas.</summary>
    protected virtual IReadOnlyList<Wake> Take(DateTimeOffset now, TimeSpan lease, int most)
    {
        IReadOnlyList<Wake> taken = record.TakeDue(now, lease, most, faults.IsAnnounced);
        return faults.ComesTwice() && record.Streams.Keys.FirstOrDefault() is { Tenant: var tenant } again && tenant != default
            ? [.. taken, new Wake(again, 1)]
            : taken;
    }

    /// <summary>A write: refused, done, or done and not told.</summary>
    protected async Task<T> WriteAsync<T>(string what, StreamId stream, Func<T> write, CancellationToken cancellationToken)
    {
        process.Note($"{what} {stream.Dossier:N}");
        bool isLost = faults.LosesTheAnswer();
        T done = await Errand.RunAsync(
            process, faults.Way(), faults.Way(),
            () => faults.Refuses() ? throw new StoreException("Refused.") : write(), cancellationToken);
        return isLost ? throw new TimeoutException("No answer.") : done;
    }

    private Task<bool> WriteAsync(string what, StreamId stream, Action write, CancellationToken cancellationToken) => WriteAsync(
        what, stream,
        () =>
        {
            write();
            return true;
        },
        cancellationToken);

    private Task<T> ReadAsync<T>(string what, StreamId stream, Func<T> read, CancellationToken cancellationToken)
    {
        process.Note($"{what} {stream.Dossier:N}");
        return Errand.RunAsync(
            process, faults.Way(), faults.Way(),
            () => faults.Refuses() ? throw new StoreException("Refused.") : read(), cancellationToken);
    }
}
