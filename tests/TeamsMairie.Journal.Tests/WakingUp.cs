using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using TeamsMairie.Journal.Sqlite;
using TeamsMairie.Journal.Waking;

namespace TeamsMairie.Journal.Tests;

public sealed class WakingUp : IDisposable
{
    private static readonly StreamId First = new(Guid.Empty, Guid.Empty);
    private static readonly StreamId Second = new(Guid.Empty, Guid.AllBitsSet);
    private readonly string folder = Directory.CreateTempSubdirectory("journal-").FullName;
    private readonly SqliteFile file;
    private readonly SqliteJournal journal;
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 5, 11, 8, 0, 0, TimeSpan.Zero));

    public WakingUp()
    {
        file = new SqliteFile(folder);
        journal = new SqliteJournal(file);
    }

    public void Dispose()
    {
        journal.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_is_due_on_the_clock_of_the_host_is_handed_over()
    {
        Handler handler = new();
        using WakeLoop loop = Loop(handler);
        await journal.SetWakeAsync(First, 0, clock.GetUtcNow().AddDays(1), TestContext.Current.CancellationToken);
        Assert.Equal(0, await loop.RunDueAsync(TestContext.Current.CancellationToken));

        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await loop.RunDueAsync(TestContext.Current.CancellationToken));
        Assert.Equal([First], handler.Woken);
    }

    [Fact]
    public async Task One_that_fails_does_not_keep_the_others_asleep_and_comes_again()
    {
        Handler handler = new() { Fails = First };
        using WakeLoop loop = Loop(handler);
        await journal.SetWakeAsync(First, 0, clock.GetUtcNow(), TestContext.Current.CancellationToken);
        await journal.SetWakeAsync(Second, 0, clock.GetUtcNow().AddTicks(1), TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromSeconds(1));
        await loop.RunDueAsync(TestContext.Current.CancellationToken);
        Assert.Equal([First, Second], handler.Woken);

        clock.Advance(WakeLoop.Lease);
        await loop.RunDueAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, handler.Woken.Count(stream => stream == First));
    }

    [Fact]
    public async Task One_that_fails_five_times_is_set_aside_with_the_name_of_its_failure()
    {
        Handler handler = new() { Fails = First };
        using WakeLoop loop = Loop(handler);
        await journal.SetWakeAsync(First, 0, clock.GetUtcNow(), TestContext.Current.CancellationToken);
        for (int tries = 0; tries < WakeLoop.MostTries + 2; tries++)
        {
            await loop.RunDueAsync(TestContext.Current.CancellationToken);
            clock.Advance(WakeLoop.Lease);
        }

        Assert.Equal(WakeLoop.MostTries, handler.Woken.Count);
        Quarantined aside = Assert.Single(
            await new SqliteUpkeep(file).ListQuarantineAsync(TestContext.Current.CancellationToken));
        Assert.Equal((First, nameof(IOException)), (aside.Stream, aside.Reason));
    }

    [Fact]
    public async Task One_that_takes_its_process_down_each_time_is_set_aside_before_it_is_handed_over_again()
    {
        Handler handler = new();
        using WakeLoop loop = Loop(handler);
        await journal.SetWakeAsync(First, 0, clock.GetUtcNow(), TestContext.Current.CancellationToken);
        for (int deaths = 0; deaths < WakeLoop.MostTries; deaths++)
        {
            await journal.TakeDueAsync(clock.GetUtcNow(), WakeLoop.Lease, TestContext.Current.CancellationToken);
            clock.Advance(WakeLoop.Lease);
        }

        await loop.RunDueAsync(TestContext.Current.CancellationToken);
        Assert.Empty(handler.Woken);
        Assert.Single(await new SqliteUpkeep(file).ListQuarantineAsync(TestContext.Current.CancellationToken));
    }

    private WakeLoop Loop(IWakeHandler handler) => new(journal, handler, clock, NullLogger<WakeLoop>.Instance);

    private sealed class Handler : IWakeHandler
    {
        public List<StreamId> Woken { get; } = [];

        public StreamId? Fails { get; init; }

        public Task WakeAsync(StreamId stream, CancellationToken cancellationToken)
        {
            Woken.Add(stream);
            return stream == Fails ? throw new IOException("no") : Task.CompletedTask;
        }
    }
}
