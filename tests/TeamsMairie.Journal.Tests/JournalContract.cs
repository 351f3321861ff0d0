using System.Text;

namespace TeamsMairie.Journal.Tests;

/// <summary>What every journal keeps its word on, whatever it is made of.</summary>
public abstract class JournalContract
{
    private static readonly DateTimeOffset Now = new(2026, 5, 11, 8, 0, 0, TimeSpan.Zero);
    private static readonly StreamId Stream = new(Tenant, Guid.Parse("00000000-0000-4000-8000-00000000000a"));

    protected static Guid Tenant => Guid.Parse("00000000-0000-4000-8000-000000000001");

    protected static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private IJournal Journal => field ??= Open();

    protected abstract IJournal Open();

    [Fact]
    public async Task A_commit_is_read_back_whole()
    {
        Assert.Null(await Journal.ReadHeadAsync(Stream, Cancelled));
        Assert.Equal(AppendResult.Appended, await AppendAsync(Stream, 0, "a", "b"));

        Head head = (await Journal.ReadHeadAsync(Stream, Cancelled))!;
        Assert.Equal((2, Now), (head.Version, head.ChangedAt));
        IReadOnlyList<StoredEvent> events = await Journal.ReadEventsAsync(Stream, Cancelled);
        Assert.Equal(["a", "b"], events.Select(e => Encoding.UTF8.GetString(e.Body)));
    }

    [Fact]
    public async Task Who_comes_second_is_told_and_nothing_of_theirs_is_kept()
    {
        await AppendAsync(Stream, 0, "a");
        Assert.Equal(AppendResult.VersionConflict, await AppendAsync(Stream, 0, "b"));
        Assert.Single(await Journal.ReadEventsAsync(Stream, Cancelled));
    }

    [Fact]
    public async Task The_same_commit_twice_is_kept_once()
    {
        Commit commit = CommitOf(Stream, 0, "a");
        await Journal.TryAppendAsync(commit, Cancelled);
        Assert.Equal(AppendResult.AlreadyCommitted, await Journal.TryAppendAsync(commit, Cancelled));
        Assert.Single(await Journal.ReadEventsAsync(Stream, Cancelled));
    }

    [Fact]
    public async Task Of_many_writers_at_once_exactly_one_wins_each_version()
    {
        AppendResult[] results = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(i => AppendAsync(Stream, 0, $"writer {i}")));
        Assert.Single(results, AppendResult.Appended);
        Assert.Equal(1, (await Journal.ReadHeadAsync(Stream, Cancelled))!.Version);
    }

    [Fact]
    public async Task Effects_wait_in_order_until_they_are_done()
    {
        await Journal.TryAppendAsync(
            CommitOf(Stream, 0, "a") with { Effects = [new("second", 2), new("first", 1)] }, Cancelled);
        Assert.Equal(["first", "second"], await PendingAsync());

        await Journal.MarkDoneAsync(Stream, "first", 1, [1], Cancelled);
        Assert.Equal(["second"], await PendingAsync());
    }

    [Fact]
    public async Task An_effect_asked_for_again_waits_again_and_keeps_its_receipt()
    {
        await Journal.TryAppendAsync(CommitOf(Stream, 0, "a") with { Effects = [new("card", 1)] }, Cancelled);
        await Journal.MarkDoneAsync(Stream, "card", 1, [42], Cancelled);
        await Journal.TryAppendAsync(CommitOf(Stream, 1, "b") with { Effects = [new("card", 1)] }, Cancelled);

        Effect effect = Assert.Single(await Journal.ReadPendingAsync(Stream, Now, Cancelled));
        Assert.Equal([42], effect.Receipt);
        Assert.Equal(2, effect.WantedVersion);
    }

    [Fact]
    public async Task A_delivery_of_an_earlier_version_leaves_the_later_one_waiting()
    {
        await Journal.TryAppendAsync(CommitOf(Stream, 0, "a") with { Effects = [new("card", 1)] }, Cancelled);
        await Journal.TryAppendAsync(CommitOf(Stream, 1, "b") with { Effects = [new("card", 1)] }, Cancelled);
        await Journal.MarkDoneAsync(Stream, "card", 1, [42], Cancelled);
        Assert.Equal(["card"], await PendingAsync());
    }

    [Fact]
    public async Task A_failed_effect_waits_for_its_time()
    {
        await Journal.TryAppendAsync(CommitOf(Stream, 0, "a") with { Effects = [new("card", 1)] }, Cancelled);
        await Journal.MarkFailedAsync(Stream, "card", Now.AddMinutes(1), Cancelled);
        Assert.Empty(await PendingAsync());
        Effect later = Assert.Single(await Journal.ReadPendingAsync(Stream, Now.AddMinutes(1), Cancelled));
        Assert.Equal(1, later.Failures);

        await Journal.MarkFailedAsync(Stream, "card", null, Cancelled);
        Assert.Empty(await Journal.ReadPendingAsync(Stream, Now.AddYears(9), Cancelled));
    }

    [Fact]
    public async Task A_stream_is_found_under_its_entries_in_its_own_tenant_only()
    {
        await Journal.TryAppendAsync(CommitOf(Stream, 0, "a") with { Index = [new("requester", "x")] }, Cancelled);
        Assert.Equal([Stream], await Journal.FindAsync(Tenant, new("requester", "x"), Cancelled));
        Assert.Empty(await Journal.FindAsync(Guid.Empty, new("requester", "x"), Cancelled));
    }

    [Fact]
    public async Task Numbers_have_no_gap_and_a_stream_keeps_its_own()
    {
        int[] numbers = await Task.WhenAll(Enumerable.Range(1, 12).Select(i =>
            Journal.NumberAsync("bourg:2026", Stream with { Dossier = new Guid(i % 6, 0, 0, new byte[8]) }, Cancelled)));
        Assert.Equal(Enumerable.Range(1, 6), numbers.Distinct().Order());
        Assert.Equal(1, await Journal.NumberAsync("bourg:2027", Stream, Cancelled));
    }

    [Fact]
    public async Task A_stream_that_is_due_is_handed_over_once_until_its_lease_ends()
    {
        await Journal.TryAppendAsync(CommitOf(Stream, 0, "a") with { WakeAt = Now }, Cancelled);
        Assert.Empty(await Journal.TakeDueAsync(Now.AddSeconds(-1), TimeSpan.FromMinutes(1), Cancelled));
        Assert.Equal([Stream], await Journal.TakeDueAsync(Now, TimeSpan.FromMinutes(1), Cancelled));
        Assert.Empty(await Journal.TakeDueAsync(Now, TimeSpan.FromMinutes(1), Cancelled));
        Assert.Equal([Stream], await Journal.TakeDueAsync(Now.AddMinutes(1), TimeSpan.FromMinutes(1), Cancelled));
    }

    [Fact]
    public async Task What_is_erased_leaves_nothing_behind_but_its_number()
    {
        await Journal.TryAppendAsync(
            CommitOf(Stream, 0, "a") with { Effects = [new("card", 1)], Index = [new("requester", "x")], WakeAt = Now }, Cancelled);
        await Journal.NumberAsync("bourg:2026", Stream, Cancelled);
        await Journal.EraseAsync(Stream, Cancelled);

        Assert.Null(await Journal.ReadHeadAsync(Stream, Cancelled));
        Assert.Empty(await Journal.ReadEventsAsync(Stream, Cancelled));
        Assert.Empty(await PendingAsync());
        Assert.Empty(await Journal.FindAsync(Tenant, new("requester", "x"), Cancelled));
        Assert.Empty(await Journal.TakeDueAsync(Now.AddYears(1), TimeSpan.FromMinutes(1), Cancelled));
        Assert.Equal(2, await Journal.NumberAsync("bourg:2026", Stream with { Dossier = Guid.Empty }, Cancelled));
    }

    [Fact]
    public async Task What_is_remembered_takes_the_place_of_what_was()
    {
        Assert.Null(await Journal.RecallAsync(Tenant, "chat", Cancelled));
        await Journal.RememberAsync(Tenant, "chat", [1], Cancelled);
        await Journal.RememberAsync(Tenant, "chat", [2], Cancelled);
        Assert.Equal([2], await Journal.RecallAsync(Tenant, "chat", Cancelled));
    }

    protected static Commit CommitOf(StreamId stream, int version, params string[] bodies) => new(
        stream, DerivedId.Of(Tenant, stream.ToString(), $"{version}", string.Concat(bodies)), version, Now,
        [.. bodies.Select(body => new NewEvent("test.happened.v1", Encoding.UTF8.GetBytes(body)))], [(byte)version]);

    private Task<AppendResult> AppendAsync(StreamId stream, int version, params string[] bodies) =>
        Journal.TryAppendAsync(CommitOf(stream, version, bodies), Cancelled);

    private async Task<IEnumerable<string>> PendingAsync() =>
        (await Journal.ReadPendingAsync(Stream, Now, Cancelled)).Select(e => e.Key);
}
