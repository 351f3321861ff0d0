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

    public void Dispose() => writing.Dispose();

    public Task<Head?> ReadHeadAsync(StreamId stream, CancellationToken cancellationToken) =>
        ReadAsync(c => StreamRows.Head(c, stream), cancellationToken);

    public Task<IReadOnlyList<StoredEvent>> ReadEventsAsync(StreamId stream, CancellationToken cancellationToken) =>
        ReadAsync(c => StreamRows.Events(c, stream), cancellationToken);

    public Task<AppendResult> TryAppendAsync(Commit commit, CancellationToken cancellationToken) =>
        WriteAsync(c => CommitRows.Append(c, commit), cancellationToken);

    public Task<IReadOnlyList<Effect>> ReadPendingAsync(
        StreamId stream, DateTimeOffset now, CancellationToken cancellationToken) =>
        ReadAsync(c => EffectRows.Pending(c, stream, now), cancellationToken);

    public Task MarkDoneAsync(
        StreamId stream, string key, int version, byte[] receipt, CancellationToken cancellationToken) =>
        WriteAsync(c => EffectRows.MarkDone(c, stream, key, version, receipt), cancellationToken);

    public Task MarkFailedAsync(
        StreamId stream, string key, DateTimeOffset? retryAt, CancellationToken cancellationToken) =>
        WriteAsync(c => EffectRows.MarkFailed(c, stream, key, retryAt), cancellationToken);

    public Task<IReadOnlyList<StreamId>> FindAsync(Guid tenant, IndexEntry entry, CancellationToken cancellationToken) =>
        ReadAsync(c => StreamRows.Find(c, tenant, entry), cancellationToken);

    public Task<int> NumberAsync(string series, StreamId stream, CancellationToken cancellationToken) =>
        WriteAsync(c => StreamRows.Number(c, series, stream), cancellationToken);

    public Task SetWakeAsync(StreamId stream, DateTimeOffset? at, CancellationToken cancellationToken) =>
        WriteAsync(c => WakeRows.Set(c, stream, at), cancellationToken);

    public Task<IReadOnlyList<StreamId>> TakeDueAsync(
        DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken) =>
        WriteAsync(c => WakeRows.TakeDue(c, now, lease), cancellationToken);

    public Task EraseAsync(StreamId stream, CancellationToken cancellationToken) =>
        WriteAsync(c => StreamRows.Erase(c, stream), cancellationToken);

    public Task RememberAsync(Guid tenant, string name, byte[] value, CancellationToken cancellationToken) =>
        WriteAsync(c => MemoryRows.Remember(c, tenant, name, value), cancellationToken);

    public Task<byte[]?> RecallAsync(Guid tenant, string name, CancellationToken cancellationToken) =>
        ReadAsync(c => MemoryRows.Recall(c, tenant, name), cancellationToken);

    private Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken) =>
        Task.Run(
            () =>
            {
                using SqliteConnection connection = file.Open();
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
