using System.Text;
using Azure.Data.Tables;
using TeamsMairie.Journal.Tables;
using TeamsMairie.Journal.Tests.Storage;

namespace TeamsMairie.Journal.Tests;

public sealed class TakingATurnOnTables(AzuriteServer server)
{
    private static readonly StreamId Stream = new(Guid.Empty, Guid.AllBitsSet);
    private readonly TablesBench bench = new(server);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Costs_one_point_read_one_message_and_one_transaction()
    {
        CountingPolicy counting = new();
        TablesJournal journal = await bench.OpenAsync(counting);
        await journal.TryAppendAsync(CommitOf(HeadToken.Beginning, "a"), Cancelled);
        counting.Sent.Clear();

        Head head = (await journal.ReadHeadAsync(Stream, Cancelled))!;
        Assert.Equal(AppendResult.Appended, await journal.TryAppendAsync(CommitOf(head.Token, "b"), Cancelled));
        Assert.Equal(
            [$"GET {bench.Table.Name}", "POST messages", "POST $batch"], counting.Sent);
    }

    [Fact]
    public async Task Numbering_many_at_once_makes_none_begin_again()
    {
        CountingPolicy counting = new();
        TablesJournal journal = await bench.OpenAsync(counting);
        counting.Sent.Clear();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            journal.NumberAsync("bourg:2026", new StreamId(Guid.Empty, new Guid(i, 0, 0, new byte[8])), Cancelled)));
        Assert.Equal(20, counting.Sent.Count(sent => sent == "POST $batch"));
    }

    [Fact]
    public async Task Repeating_what_is_remembered_costs_nothing()
    {
        CountingPolicy counting = new();
        TablesJournal journal = await bench.OpenAsync(counting);
        await journal.RememberAsync(Guid.Empty, "chat", [1], Cancelled);
        counting.Sent.Clear();
        await journal.RememberAsync(Guid.Empty, "chat", [1], Cancelled);
        Assert.Empty(counting.Sent);

        await journal.RememberAsync(Guid.Empty, "chat", [2], Cancelled);
        Assert.Equal([2], await journal.RecallAsync(Guid.Empty, "chat", Cancelled));
    }

    [Fact]
    public async Task A_lost_answer_of_a_commit_that_is_kept_is_success()
    {
        LosingPolicy losing = new();
        TablesJournal journal = await bench.OpenAsync(losing);
        losing.Loses = true;
        Assert.Equal(
            AppendResult.AlreadyCommitted, await journal.TryAppendAsync(CommitOf(HeadToken.Beginning, "a"), Cancelled));
        Assert.Single(await journal.ReadEventsAsync(Stream, Cancelled));
    }

    [Fact]
    public async Task A_lost_answer_is_success_even_when_somebody_wrote_on_top_meanwhile()
    {
        TablesJournal other = await bench.OpenAsync();
        LosingPolicy losing = new();
        losing.Meanwhile = async () => await other.TryAppendAsync(
            CommitOf((await other.ReadHeadAsync(Stream, Cancelled))!.Token, "b"), Cancelled);
        TablesJournal journal = await bench.OpenAsync(losing);
        losing.Loses = true;
        Assert.Equal(
            AppendResult.AlreadyCommitted, await journal.TryAppendAsync(CommitOf(HeadToken.Beginning, "a"), Cancelled));
        Assert.Equal(2, (await other.ReadEventsAsync(Stream, Cancelled)).Count);
    }

    [Fact]
    public async Task Of_two_replicas_that_race_one_wins_each_time()
    {
        TablesJournal[] replicas = [await bench.OpenAsync(), await bench.OpenAsync()];
        AppendResult[] results = await Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
        {
            StreamId stream = new(Guid.Empty, new Guid(i / 2, 0, 0, new byte[8]));
            Commit commit = CommitOf(HeadToken.Beginning, $"{i}") with { Stream = stream };
            return await replicas[i % 2].TryAppendAsync(commit, Cancelled);
        }));
        Assert.Equal(100, results.Count(r => r == AppendResult.Appended));
        Assert.Equal(100, results.Count(r => r == AppendResult.VersionConflict));
    }

    [Fact]
    public async Task Of_two_hundred_at_once_on_one_dossier_each_is_kept_once_and_in_one_chain()
    {
        TablesJournal[] replicas = [await bench.OpenAsync(), await bench.OpenAsync()];
        await Task.WhenAll(Enumerable.Range(0, 10).Select(async writer =>
        {
            for (int i = 0; i < 20; i++)
            {
                await WriteUntilKeptAsync(replicas[writer % 2], $"{writer}.{i}");
            }
        }));
        IReadOnlyList<StoredEvent> events = await replicas[0].ReadEventsAsync(Stream, Cancelled);
        Assert.Equal(200, events.Count);
        Assert.Equal(200, events.Select(e => Encoding.UTF8.GetString(e.Body)).Distinct().Count());
    }

    [Theory]
    [InlineData("e0000000001", "body")]
    [InlineData("e0000000002", "name")]
    [InlineData("e0000000003", "hash")]
    [InlineData("e0000000002", null)]
    [InlineData("e0000000003", null)]
    public async Task A_changed_byte_is_found_at_the_next_read(string row, string? property)
    {
        TablesJournal journal = await bench.OpenAsync();
        await journal.TryAppendAsync(CommitOf(HeadToken.Beginning, "a", "b", "c"), Cancelled);
        TableEntity stored = await bench.Table.GetEntityAsync<TableEntity>(
            TableKeys.Stream(Stream), row, cancellationToken: Cancelled);
        if (property is null)
        {
            await bench.Table.DeleteEntityAsync(stored.PartitionKey, stored.RowKey, cancellationToken: Cancelled);
        }
        else
        {
            stored[property] = stored[property] is byte[] bytes ? Flipped(bytes) : "test.other.v1";
            await bench.Table.UpdateEntityAsync(stored, stored.ETag, TableUpdateMode.Replace, Cancelled);
        }

        await Assert.ThrowsAsync<TamperedJournalException>(() => journal.ReadEventsAsync(Stream, Cancelled));
    }

    [Fact]
    public async Task Rows_of_a_later_version_of_the_robot_stop_this_one()
    {
        TablesJournal journal = await bench.OpenAsync();
        await journal.TryAppendAsync(CommitOf(HeadToken.Beginning, "a"), Cancelled);
        TableEntity head = new(TableKeys.Stream(Stream), TableKeys.Head) { ["layout"] = 99 };
        await bench.Table.UpsertEntityAsync(head, TableUpdateMode.Merge, Cancelled);
        await Assert.ThrowsAsync<InvalidDataException>(() => journal.ReadHeadAsync(Stream, Cancelled));
    }

    [Fact]
    public async Task Entries_that_a_dead_process_left_unwritten_are_written_by_whoever_delivers()
    {
        TablesJournal dead = await bench.OpenAsync();
        IndexEntry entry = new("requester", "x");
        await dead.TryAppendAsync(CommitOf(HeadToken.Beginning, "a") with { Index = [entry] }, Cancelled);
        TablesJournal alive = await bench.OpenAsync();
        Assert.Empty(await alive.FindAsync(Stream.Tenant, entry, Cancelled));

        await alive.ReadPendingAsync(Stream, TablesBench.Now, Cancelled);
        Assert.Equal([Stream], await alive.FindAsync(Stream.Tenant, entry, Cancelled));
    }

    private static byte[] Flipped(byte[] bytes) => [(byte)(bytes[0] ^ 1), .. bytes[1..]];

    private static async Task WriteUntilKeptAsync(TablesJournal journal, string body)
    {
        AppendResult result;
        do
        {
            Head? head = await journal.ReadHeadAsync(Stream, Cancelled);
            result = await journal.TryAppendAsync(CommitOf(head?.Token ?? HeadToken.Beginning, body), Cancelled);
        }
        while (result == AppendResult.VersionConflict);
    }

    private static Commit CommitOf(HeadToken after, params string[] bodies) => new(
        Stream, DerivedId.Of(Guid.Empty, $"{after.Version}", string.Concat(bodies)), after, TablesBench.Now,
        [.. bodies.Select(body => new NewEvent("test.happened.v1", Encoding.UTF8.GetBytes(body)))], [1])
    {
        WakeAt = TablesBench.Now.AddSeconds(15),
    };
}
