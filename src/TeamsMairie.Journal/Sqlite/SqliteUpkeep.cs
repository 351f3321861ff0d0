using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace TeamsMairie.Journal.Sqlite;

/// <summary>What an operator does to a SQLite journal.</summary>
internal sealed class SqliteUpkeep(SqliteFile file, TimeProvider clock) : IJournalUpkeep
{
    public async IAsyncEnumerable<StreamId> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (StreamId stream in await RunAsync(UpkeepRows.Streams))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return stream;
        }
    }

    public async Task<IReadOnlyList<StoredEvent>> ReadChainAsync(StreamId stream, CancellationToken cancellationToken)
    {
        IReadOnlyList<StoredEvent> events = await RunAsync(c => StreamRows.Chain(c, stream));
        HashChain.Check(stream, events);
        return events;
    }

    public Task<IReadOnlyList<IndexEntry>> ReadMissingAsync(
        StreamId stream, IReadOnlyList<IndexEntry> entries, CancellationToken cancellationToken) =>
        RunAsync<IReadOnlyList<IndexEntry>>(c => [.. entries.Except(UpkeepRows.Entries(c, stream))]);

    public Task<IReadOnlyList<ShelfEntry>> ReadShelvesAsync(StreamId stream, CancellationToken cancellationToken) =>
        RunAsync(c => ShelfRows.Of(c, stream));

    public Task<IReadOnlyList<StreamId>> ListStraysAsync(CancellationToken cancellationToken) =>
        RunAsync(ShelfRows.Strays);

    public Task RemoveStraysAsync(CancellationToken cancellationToken) => RunAsync(ShelfRows.RemoveStrays);

    public Task<bool> RewriteAsync(Projection projection, CancellationToken cancellationToken) =>
        RunAsync(c => UpkeepRows.Rewrite(c, projection));

    public Task BackupAsync(string file, IProgress<long> progress, CancellationToken cancellationToken) => RunAsync(
        source =>
        {
            string partial = file + ".part";
            File.Delete(partial);
            SqliteFile.CopyTo(source, partial, clock.GetUtcNow());
            File.Move(partial, file, overwrite: false);
            long rows = UpkeepRows.Count(source);
            progress.Report(rows);
            return rows;
        });

    public Task RestoreAsync(string file, IProgress<long> progress, CancellationToken cancellationToken) => RunAsync(
        destination =>
        {
            if (UpkeepRows.Count(destination) > 0)
            {
                throw new InvalidDataException(JournalTexts.NotEmpty);
            }

            SqliteFile.CopyFrom(file, destination, clock.GetUtcNow());
            long rows = UpkeepRows.Count(destination);
            progress.Report(rows);
            return rows;
        },
        isWhole: false);

    public Task<IReadOnlyList<Quarantined>> ListQuarantineAsync(CancellationToken cancellationToken) =>
        RunAsync(WakeRows.Aside);

    public Task<bool> ReleaseAsync(StreamId stream, DateTimeOffset now, CancellationToken cancellationToken) =>
        RunAsync(c => WakeRows.Release(c, stream, now));

    private Task<T> RunAsync<T>(Func<SqliteConnection, T> run, bool isWhole = true) => Task.Run(() =>
    {
        using SqliteConnection connection = file.Open();
        if (!isWhole)
        {
            return run(connection);
        }

        using SqliteTransaction transaction = connection.BeginTransaction(deferred: true);
        T answer = run(connection);
        transaction.Commit();
        return answer;
    });
}
