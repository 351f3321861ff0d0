using Microsoft.Data.Sqlite;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Sqlite;
using TeamsMairie.Simulation.Storage;

namespace TeamsMairie.Simulation;

/// <summary>The record of the simulated worlds answers as the journal of a real deployment does.</summary>
public sealed class KeepingTheSameRecord : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 5, 11, 7, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("same-").FullName;
    private readonly SqliteJournal real;
    private readonly MemoryRecord record = new();

    public KeepingTheSameRecord() => real = new SqliteJournal(new SqliteFile(folder));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        real.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_is_asked_of_it(int seed)
    {
        Random chance = new(seed);
        for (int call = 0; call < 600; call++)
        {
            StreamId stream = new(Guid.Empty, new Guid(chance.Next(4), 0, 0, new byte[8]));
            DateTimeOffset now = Start.AddSeconds((call * 5) + chance.Next(60));
            int version = Math.Max(0, (record.ReadHead(stream)?.Version ?? 0) - (chance.Next(4) == 0 ? 1 : 0));
            await AskAsync(chance.Next(13), stream, version, now, chance);
        }
    }

    private async Task AskAsync(int call, StreamId stream, int version, DateTimeOffset now, Random chance)
    {
        string key = $"card{chance.Next(3)}";
        switch (call)
        {
            case 0 or 1 or 2:
                Commit commit = CommitOf(stream, version, now, chance);
                Assert.Equal(await real.TryAppendAsync(commit, Cancelled), record.TryAppend(commit));
                break;
            case 3:
                await real.MarkDoneAsync(stream, key, version, [1], Cancelled);
                record.MarkDone(stream, key, version, [1]);
                break;
            case 4 when record.ReadPending(stream, now).Due is [var effect, ..]:
                await real.MarkFailedAsync(stream, effect, now.AddMinutes(1), Cancelled);
                record.MarkFailed(stream, effect, now.AddMinutes(1));
                break;
            case 5:
                await real.SetWakeAsync(stream, version, now.AddMinutes(1), Cancelled);
                record.SetWake(stream, version, now.AddMinutes(1));
                break;
            case 6:
                await real.HoldAsync(stream, version, now.AddMinutes(2), Cancelled);
                record.Hold(stream, version, now.AddMinutes(2));
                break;
            case 7:
                Assert.Equal(
                    (await real.TakeDueAsync(now, TimeSpan.FromMinutes(1), 2, Cancelled)).OrderBy(wake => wake.Stream.Dossier),
                    record.TakeDue(now, TimeSpan.FromMinutes(1), 2, _ => true).OrderBy(wake => wake.Stream.Dossier));
                break;
            case 8:
                await real.PutBackAsync(stream, now, Cancelled);
                record.PutBack(stream, now);
                break;
            case 9:
                DeliveryLease lease = record.Lease(stream, now, TimeSpan.FromMinutes(1));
                Assert.Equal(lease.Pending is null, (await real.LeaseAsync(stream, now, TimeSpan.FromMinutes(1), Cancelled)).Pending is null);
                break;
            case 10:
                ShelfEntry entry = new(new ShelfName("town", "late", key), now, chance.Next(9));
                await real.ShelveAsync(stream, version, [entry], Cancelled);
                record.Shelve(stream, version, [entry]);
                break;
            default:
                await CompareAsync(stream, now);
                break;
        }
    }

    private async Task CompareAsync(StreamId stream, DateTimeOffset now)
    {
        Head? head = await real.ReadHeadAsync(stream, Cancelled);
        Assert.Equal((head?.Version, head?.ChangedAt), (record.ReadHead(stream)?.Version, record.ReadHead(stream)?.ChangedAt));
        Assert.Equal(
            (await real.ReadEventsAsync(stream, Cancelled)).Select(e => Convert.ToHexString(e.Hash)),
            record.ReadEvents(stream).Select(e => Convert.ToHexString(e.Hash)));
        PendingEffects pending = await real.ReadPendingAsync(stream, now, Cancelled);
        Assert.Equal(pending.Due.Select(Shown), record.ReadPending(stream, now).Due.Select(Shown));
        Assert.Equal(pending.NextRetryAt, record.ReadPending(stream, now).NextRetryAt);
        ShelfName shelf = new("town", "late", "card1");
        Assert.Equal(
            (await real.ReadShelfAsync(Guid.Empty, shelf, null, 5, Cancelled)).Streams,
            record.ReadShelf(Guid.Empty, shelf, null, 5).Streams);
        IndexEntry entry = new("all", "x");
        Assert.Equal(await real.FindAsync(Guid.Empty, entry, Cancelled), record.Find(Guid.Empty, entry));
        Assert.Equal(await real.NumberAsync("town:2026", stream, Cancelled), record.Number("town:2026", stream));
    }

    private static (string, int, int, bool) Shown(Effect effect) =>
        (effect.Key, effect.WantedVersion, effect.Failures, effect.Receipt is not null);

    private static Commit CommitOf(StreamId stream, int version, DateTimeOffset now, Random chance) => new(
        stream, new Guid(chance.Next(), 0, 0, new byte[8]), new HeadToken(version), now,
        [.. Enumerable.Range(0, 1 + chance.Next(2)).Select(n => new NewEvent("test.happened.v1", [(byte)n]))], [7])
    {
        Effects = [new($"card{chance.Next(3)}", chance.Next(3))],
        Index = [new("all", "x")],
        WakeAt = chance.Next(3) == 0 ? null : now.AddSeconds(15),
    };
}
