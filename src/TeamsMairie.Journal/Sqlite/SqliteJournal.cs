using Microsoft.Data.Sqlite;

namespace TeamsMairie.Journal.Sqlite;

/// <summary>The journal in one SQLite file: what a commune needs when it has one machine.</summary>
/// <remarks>
/// Microsoft.Data.Sqlite has no asynchronous file access: each call runs on a pool thread. Writers wait for each other in
/// the process rather than on the lock of the file.
/// </remarks>
internal sealed class SqliteJournal(SqliteFile file) : IJournal, IDisposable
{
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly HeldLeases leases = new();

    public void Dispose()
    {
        writing.Dispose();
        file.Dispose();
    }

    public Task OpenAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<Head?> ReadHeadAsync(StreamId stream, CancellationToken cancellationToken) =>
        ReadAsync(c => StreamRows.Head(c, stream), cancellationToken);

    public Task<IReadOnlyList<StoredEvent>> ReadEventsAsync(StreamId stream, CancellationToken cancellationToken) =>
        ReadAsync(c => StreamRows.Events(c, stream), cancellationToken);

    public Task<AppendResult> TryAppendAsync(Commit commit, CancellationToken cancellationToken) =>
        WriteAsync(c => CommitRows.Append(c, commit), cancellationToken);

    public Task<PendingEffects> ReadPendingAsync(
        StreamId stream, DateTimeOffset now, CancellationToken cancellationToken) =>
        ReadAsync(c => EffectRows.Pending(c, stream, now), cancellationToken);

    public Task MarkDoneAsync(
        StreamId stream, string key, int version, byte[] receipt, CancellationToken cancellationToken) =>
        WriteAsync(c => EffectRows.MarkDone(c, stream, key, version, receipt), cancellationToken);

    public Task MarkFailedAsync(
        StreamId stream, Effect effect, DateTimeOffset? retryAt, CancellationToken cancellationToken) =>
        WriteAsync(c => EffectRows.MarkFailed(c, stream, effect, retryAt), cancellationToken);

    public async Task<DeliveryLease> LeaseAsync(
        StreamId stream, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken)
    {
        (DeliveryLease held, bool isOurs) = leases.Take(stream, now, lease);
        if (!isOurs)
        {
            return held with { Pending = null };
        }

        PendingEffects? pending = null;
        try
        {
            pending = await ReadPendingAsync(stream, now, cancellationToken);
            return held with { Pending = pending };
        }
        finally
        {
            if (pending is null)
            {
                leases.Release(held);
            }
        }
    }

    public Task<DeliveryLease?> RenewAsync(DeliveryLease lease, DateTimeOffset until, CancellationToken cancellationToken) =>
        Task.FromResult(leases.Renew(lease, until));

    public Task ReleaseAsync(DeliveryLease lease, CancellationToken cancellationToken)
    {
        leases.Release(lease);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<StreamId>> FindAsync(Guid tenant, IndexEntry entry, CancellationToken cancellationToken) =>
        ReadAsync(c => StreamRows.Find(c, tenant, entry), cancellationToken);

    public Task ShelveAsync(
        StreamId stream, int version, IReadOnlyList<ShelfEntry> entries, CancellationToken cancellationToken) =>
        WriteAsync(c => ShelfRows.Put(c, stream, version, entries), cancellationToken);

    public Task<ShelfPage> ReadShelfAsync(
        Guid tenant, ShelfName shelf, string? after, int count, CancellationToken cancellationToken) =>
        ReadAsync(c => ShelfRows.Page(c, tenant, shelf, after, count), cancellationToken);

    public Task<int> NumberAsync(string series, StreamId stream, CancellationToken cancellationToken) =>
        WriteAsync(c => StreamRows.Number(c, series, stream), cancellationToken);

    public Task SetWakeAsync(StreamId stream, int version, DateTimeOffset? at, CancellationToken cancellationToken) =>
        WriteAsync(c => WakeRows.Set(c, stream, version, at), cancellationToken);

    public Task HoldAsync(StreamId stream, int version, DateTimeOffset until, CancellationToken cancellationToken) =>
        WriteAsync(c => WakeRows.Hold(c, stream, version, until), cancellationToken);

    public Task<IReadOnlyList<Wake>> TakeDueAsync(
        DateTimeOffset now, TimeSpan lease, int most, CancellationToken cancellationToken) =>
        WriteAsync(c => WakeRows.TakeDue(c, now, lease, most), cancellationToken);

    public Task PutBackAsync(StreamId stream, DateTimeOffset at, CancellationToken cancellationToken) =>
        WriteAsync(c => WakeRows.PutBack(c, stream, at), cancellationToken);

    public Task QuarantineAsync(
        StreamId stream, DateTimeOffset now, string reason, CancellationToken cancellationToken) =>
        WriteAsync(c => WakeRows.Quarantine(c, stream, now, reason), cancellationToken);

    // Every wake lies in the file itself: none can be lost.
    public Task<int> SweepAsync(DateTimeOffset now, TimeSpan period, CancellationToken cancellationToken) =>
        Task.FromResult(0);

    public Task EraseAsync(StreamId stream, CancellationToken cancellationToken) =>
        WriteAsync(c => StreamRows.Erase(c, stream), cancellationToken);

    public Task RememberAsync(Guid tenant, string name, byte[] value, CancellationToken cancellationToken) =>
        WriteAsync(c => MemoryRows.Remember(c, tenant, name, value), cancellationToken);

    public Task<byte[]?> RecallAsync(Guid tenant, string name, CancellationToken cancellationToken) =>
        ReadAsync(c => MemoryRows.Recall(c, tenant, name), cancellationToken);

    public Task<Restoration?> ReadRestorationAsync(CancellationToken cancellationToken) =>
        ReadAsync(RestorationRows.Read, cancellationToken);

    private Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken) =>
        Task.Run(
            () =>
            {
                using SqliteConnection connection = file.Open();

                // What is read together is of one moment.
                using SqliteTransaction transaction = connection.BeginTransaction(deferred: true);
                return read(connection);
            },
            cancellationToken);

    private async Task<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(
                () =>
                {
                    using SqliteConnection connection = file.Open();
                    using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
                    file.Check(connection);
                    T answer = write(connection);
                    transaction.Commit();
                    return answer;
                },
                CancellationToken.None);
        }
        finally
        {
            writing.Release();
        }
    }
}
