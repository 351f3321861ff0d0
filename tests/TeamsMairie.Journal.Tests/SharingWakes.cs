using Azure.Storage.Queues.Models;
using TeamsMairie.Journal.Tables;
using TeamsMairie.Journal.Tests.Storage;

namespace TeamsMairie.Journal.Tests;

/// <summary>The queue is a hint, the row of the stream is the truth.</summary>
public sealed class SharingWakes(AzuriteServer server)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly StreamId Stream = new(Guid.Empty, Guid.AllBitsSet);
    private readonly TablesBench bench = new(server);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_stream_is_handed_to_one_replica_and_none_is_forgotten()
    {
        TablesJournal[] replicas = [await bench.OpenAsync(), await bench.OpenAsync()];
        StreamId[] streams = [.. Enumerable.Range(0, 60).Select(i => new StreamId(Guid.Empty, new Guid(i, 0, 0, new byte[8])))];
        foreach (StreamId stream in streams)
        {
            await replicas[0].SetWakeAsync(stream, 0, TablesBench.Now, Cancelled);
        }

        IReadOnlyList<StreamId>[] taken = await Task.WhenAll(replicas.Select(TakeAllAsync));
        Assert.Equal(streams.ToHashSet(), taken.SelectMany(t => t).ToHashSet());
        Assert.Equal(streams.Length, taken.Sum(t => t.Count));
    }

    [Fact]
    public async Task A_doubled_message_hands_the_stream_over_once()
    {
        TablesJournal journal = await bench.OpenAsync();
        await journal.SetWakeAsync(Stream, 0, TablesBench.Now, Cancelled);
        await bench.Queue.SendMessageAsync(Stream.ToString(), Cancelled);
        Assert.Equal([Stream], await TakeAllAsync(journal));
    }

    [Fact]
    public async Task A_message_that_speaks_of_nothing_is_dropped()
    {
        TablesJournal journal = await bench.OpenAsync();
        await bench.Queue.SendMessageAsync("Bonjour", Cancelled);
        await bench.Queue.SendMessageAsync(Stream.ToString(), Cancelled);
        Assert.Empty(await TakeAllAsync(journal));
        Assert.Equal(0, await WaitingAsync());
    }

    [Fact]
    public async Task A_message_that_comes_before_its_time_is_hidden_again()
    {
        TablesJournal journal = await bench.OpenAsync();
        await journal.SetWakeAsync(Stream, 0, TablesBench.Now, Cancelled);

        // Thirty days away, past the seven that a message can be hidden for.
        TablesJournal other = await bench.OpenAsync();
        await other.HoldAsync(Stream, 0, TablesBench.Now.AddDays(30), Cancelled);
        Assert.Empty(await TakeAllAsync(journal));
        Assert.Equal(1, await WaitingAsync());
    }

    [Fact]
    public async Task A_deadline_beyond_seven_days_is_announced_all_the_same()
    {
        TablesJournal journal = await bench.OpenAsync();
        await journal.SetWakeAsync(Stream, 0, TablesBench.Now.AddDays(30), Cancelled);
        Assert.Equal(1, await WaitingAsync());
    }

    [Fact]
    public async Task What_a_lost_message_left_is_found_by_the_sweep()
    {
        TablesJournal journal = await bench.OpenAsync();
        await journal.SetWakeAsync(Stream, 0, TablesBench.Now, Cancelled);
        await bench.Queue.ClearMessagesAsync(Cancelled);
        Assert.Empty(await TakeAllAsync(journal));

        Assert.Equal(1, await journal.SweepAsync(TablesBench.Now, TimeSpan.FromDays(1), Cancelled));
        Assert.Equal([Stream], await TakeAllAsync(journal));
    }

    [Fact]
    public async Task One_sweep_a_day_is_enough_for_all_replicas()
    {
        TablesJournal[] replicas = [await bench.OpenAsync(), await bench.OpenAsync()];
        await replicas[0].SetWakeAsync(Stream, 0, TablesBench.Now, Cancelled);
        int[] found = await Task.WhenAll(
            replicas.Select(r => r.SweepAsync(TablesBench.Now, TimeSpan.FromDays(1), Cancelled)));
        Assert.Equal(1, found.Sum());
        Assert.Equal(0, await replicas[1].SweepAsync(TablesBench.Now.AddHours(23), TimeSpan.FromDays(1), Cancelled));
        Assert.Equal(1, await replicas[1].SweepAsync(TablesBench.Now.AddDays(1), TimeSpan.FromDays(1), Cancelled));
    }

    [Fact]
    public async Task A_commit_that_lost_the_race_leaves_no_message()
    {
        TablesJournal journal = await bench.OpenAsync();
        await journal.TryAppendAsync(CommitOf("a"), Cancelled);
        Assert.Equal(AppendResult.VersionConflict, await journal.TryAppendAsync(CommitOf("b"), Cancelled));
        Assert.Equal(1, await WaitingAsync());
    }

    [Fact]
    public async Task A_delivery_that_is_over_moves_the_message_of_its_commit()
    {
        TablesJournal journal = await bench.OpenAsync();
        await journal.TryAppendAsync(CommitOf("a"), Cancelled);
        await journal.SetWakeAsync(Stream, 1, TablesBench.Now.AddDays(2), Cancelled);
        Assert.Equal(1, await WaitingAsync());

        await journal.SetWakeAsync(Stream, 1, null, Cancelled);
        Assert.Empty(await journal.TakeDueAsync(TablesBench.Now.AddYears(1), Lease, 100, Cancelled));
    }

    private static Commit CommitOf(string body) => new(
        Stream, DerivedId.Of(Guid.Empty, body), HeadToken.Beginning, TablesBench.Now, [new("test.happened.v1", [1])], [1])
    {
        WakeAt = TablesBench.Now.AddSeconds(15),
    };

    private static async Task<IReadOnlyList<StreamId>> TakeAllAsync(TablesJournal journal)
    {
        List<StreamId> taken = [];
        while (await journal.TakeDueAsync(TablesBench.Now, Lease, 100, Cancelled) is { Count: > 0 } some)
        {
            taken.AddRange(some.Select(wake => wake.Stream));
        }

        return taken;
    }

    private async Task<int> WaitingAsync()
    {
        QueueProperties properties = await bench.Queue.GetPropertiesAsync(Cancelled);
        return properties.ApproximateMessagesCount;
    }
}
