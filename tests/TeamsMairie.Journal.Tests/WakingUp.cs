using System.Diagnostics.Metrics;
using System.Text.Json;
using Azure;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using TeamsMairie.Journal.Sqlite;
using TeamsMairie.Journal.Tests.Storage;
using TeamsMairie.Journal.Waking;

namespace TeamsMairie.Journal.Tests;

public sealed class WakingUp : IDisposable
{
    private static readonly StreamId First = new(Guid.Empty, Guid.Empty);
    private static readonly StreamId Second = new(Guid.Empty, Guid.AllBitsSet);
    private readonly string folder = Directory.CreateTempSubdirectory("journal-").FullName;
    private readonly SqliteFile file;
    private readonly SqliteJournal journal;
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 5, 11, 8, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public WakingUp()
    {
        file = new SqliteFile(folder);
        journal = new SqliteJournal(file);
    }

    public void Dispose()
    {
        services.Dispose();
        journal.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_is_due_on_the_clock_of_the_host_is_handed_over()
    {
        Handler handler = new();
        using WakeLoop loop = Loop(handler);
        await journal.SetWakeAsync(First, 0, clock.GetUtcNow().AddDays(1), Cancelled);
        Assert.Equal(0, await loop.RunDueAsync(Cancelled));

        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await loop.RunDueAsync(Cancelled));
        Assert.Equal([First], handler.Woken);
    }

    [Fact]
    public async Task One_that_fails_does_not_keep_the_others_asleep_and_comes_again()
    {
        Handler handler = new() { Fails = First };
        using WakeLoop loop = Loop(handler);
        await journal.SetWakeAsync(First, 0, clock.GetUtcNow(), Cancelled);
        await journal.SetWakeAsync(Second, 0, clock.GetUtcNow().AddTicks(1), Cancelled);
        clock.Advance(TimeSpan.FromSeconds(1));
        await loop.RunDueAsync(Cancelled);
        Assert.Equal([First, Second], handler.Woken);

        clock.Advance(WakeLoop.Lease);
        await loop.RunDueAsync(Cancelled);
        Assert.Equal(2, handler.Woken.Count(stream => stream == First));
    }

    [Fact]
    public async Task One_that_fails_five_times_is_set_aside_with_the_name_of_its_failure()
    {
        Handler handler = new() { Fails = First };
        using WakeLoop loop = Loop(handler);
        await journal.SetWakeAsync(First, 0, clock.GetUtcNow(), Cancelled);
        for (int tries = 0; tries < WakeLoop.MostTries + 2; tries++)
        {
            await loop.RunDueAsync(Cancelled);
            clock.Advance(WakeLoop.Lease);
        }

        Assert.Equal(WakeLoop.MostTries, handler.Woken.Count);
        Quarantined aside = Assert.Single(
            await new SqliteUpkeep(file, clock).ListQuarantineAsync(Cancelled));
        Assert.Equal((First, nameof(JsonException)), (aside.Stream, aside.Reason));
    }

    [Fact]
    public async Task One_that_takes_its_process_down_each_time_is_set_aside_before_it_is_handed_over_again()
    {
        Handler handler = new();
        using WakeLoop loop = Loop(handler);
        await journal.SetWakeAsync(First, 0, clock.GetUtcNow(), Cancelled);
        for (int deaths = 0; deaths < WakeLoop.MostDeaths; deaths++)
        {
            await journal.TakeDueAsync(clock.GetUtcNow(), WakeLoop.Lease, 1, Cancelled);
            clock.Advance(WakeLoop.Lease);
        }

        await loop.RunDueAsync(Cancelled);
        Assert.Empty(handler.Woken);
        Assert.Single(await new SqliteUpkeep(file, clock).ListQuarantineAsync(Cancelled));
    }

    [Fact]
    public async Task One_that_is_slow_holds_up_no_other_and_no_more_are_taken_than_are_looked_at()
    {
        TaskCompletionSource ends = new();
        Handler handler = new() { Waits = (First, ends.Task) };
        using WakeLoop loop = Loop(handler);
        StreamId[] others = [.. Enumerable.Range(1, 3 * WakeLoop.MostTogether).Select(i => First with { Tenant = new Guid(i, 0, 0, new byte[8]) })];
        foreach (StreamId stream in others.Prepend(First))
        {
            await journal.SetWakeAsync(stream, 0, clock.GetUtcNow(), Cancelled);
        }

        Task<int> running = loop.RunDueAsync(Cancelled);
        await handler.UntilAsync(others.Length + 1);
        Assert.False(running.IsCompleted);

        ends.SetResult();
        Assert.Equal(others.Length + 1, await running);
    }

    [Fact]
    public async Task What_waits_behind_those_at_work_is_left_to_another_process_and_its_tries_are_not_counted()
    {
        TaskCompletionSource ends = new();
        Handler handler = new() { WaitsAll = ends.Task };
        using WakeLoop loop = Loop(handler);
        foreach (int i in Enumerable.Range(1, WakeLoop.MostTogether + 2))
        {
            await journal.SetWakeAsync(First with { Tenant = new Guid(i, 0, 0, new byte[8]) }, 0, clock.GetUtcNow(), Cancelled);
        }

        Task<int> running = loop.RunDueAsync(Cancelled);
        await handler.UntilAsync(WakeLoop.MostTogether);
        IReadOnlyList<Wake> left = await journal.TakeDueAsync(clock.GetUtcNow(), WakeLoop.Lease, 100, Cancelled);

        Assert.Equal([1, 1], left.Select(wake => wake.Tries));
        ends.SetResult();
        await running;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_whose_store_fails_is_never_set_aside_and_is_looked_at_when_it_is_back(bool isQuiteDown)
    {
        Handler handler = new() { Fails = First, With = new RequestFailedException(503, "down") };
        FailingJournal failing = FailingJournal.Around(journal);
        using WakeLoop loop = Loop(handler, failing.Journal);
        await journal.SetWakeAsync(First, 0, clock.GetUtcNow(), Cancelled);
        for (int outage = 0; outage < 3 * WakeLoop.MostTries; outage++)
        {
            failing.Fails = isQuiteDown && outage % 2 == 0 ? [nameof(IJournal.PutBackAsync)] : [];
            await loop.RunDueAsync(Cancelled);
            clock.Advance(WakeLoop.Lease);
        }

        Assert.Empty(await new SqliteUpkeep(file, clock).ListQuarantineAsync(Cancelled));
        Assert.Equal(3 * WakeLoop.MostTries, handler.Woken.Count);
    }

    [Fact]
    public async Task One_that_took_its_process_down_takes_none_of_the_others_with_it()
    {
        StreamId[] others = [.. Enumerable.Range(1, 5).Select(i => First with { Tenant = new Guid(i, 0, 0, new byte[8]) })];
        foreach (StreamId stream in others.Append(First))
        {
            await journal.SetWakeAsync(stream, 0, clock.GetUtcNow(), Cancelled);
        }

        await journal.TakeDueAsync(clock.GetUtcNow(), WakeLoop.Lease, 100, Cancelled);
        for (int deaths = 0; deaths < WakeLoop.MostDeaths + 1; deaths++)
        {
            clock.Advance(WakeLoop.Lease);
            Handler handler = new() { Waits = (First, Task.Delay(Timeout.InfiniteTimeSpan, clock, Cancelled)) };
            using WakeLoop loop = Loop(handler);
            Task<int> dying = loop.RunDueAsync(Cancelled);
            await Task.WhenAny(handler.UntilAsync(First), dying);
        }

        Quarantined aside = Assert.Single(await new SqliteUpkeep(file, clock).ListQuarantineAsync(Cancelled));
        Assert.Equal(First, aside.Stream);
    }

    [Fact]
    public async Task One_that_is_set_aside_rings_an_alarm()
    {
        IMeterFactory meters = services.GetRequiredService<IMeterFactory>();
        using MetricCollector<long> alarm = new(meters, WakeRecord.Meter, WakeRecord.SetAside);
        using WakeLoop loop = Loop(new Handler { Fails = First });
        await journal.SetWakeAsync(First, 0, clock.GetUtcNow(), Cancelled);
        for (int tries = 0; tries < WakeLoop.MostTries; tries++)
        {
            Assert.Empty(alarm.GetMeasurementSnapshot());
            await loop.RunDueAsync(Cancelled);
            clock.Advance(WakeLoop.Lease);
        }

        CollectedMeasurement<long> rung = Assert.Single(alarm.GetMeasurementSnapshot());
        Assert.Equal(nameof(JsonException), rung.Tags["failure"]);
    }

    private WakeLoop Loop(IWakeHandler handler, IJournal? other = null) => new(
        other ?? journal, handler, clock,
        new WakeRecord(services.GetRequiredService<IMeterFactory>(), NullLogger<WakeLoop>.Instance));

    private sealed class Handler : IWakeHandler
    {
        private readonly Lock gate = new();

        public List<StreamId> Woken { get; } = [];

        public StreamId? Fails { get; init; }

        public Exception With { get; init; } = new JsonException("no");

        public (StreamId Stream, Task Until) Waits { get; init; } = (default, Task.CompletedTask);

        public Task WaitsAll { get; init; } = Task.CompletedTask;

        public async Task WakeAsync(StreamId stream, CancellationToken cancellationToken)
        {
            lock (gate)
            {
                Woken.Add(stream);
            }

            await (stream == Waits.Stream ? Waits.Until : WaitsAll);
            if (stream == Fails)
            {
                throw With;
            }
        }

        public Task UntilAsync(int count) => UntilAsync(() => Woken.Count >= count);

        public Task UntilAsync(StreamId stream) => UntilAsync(() => Woken.Contains(stream));

        private async Task UntilAsync(Func<bool> isThere)
        {
            using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(10));
            while (true)
            {
                lock (gate)
                {
                    if (isThere())
                    {
                        return;
                    }
                }

                await timer.WaitForNextTickAsync(Cancelled);
            }
        }
    }
}
