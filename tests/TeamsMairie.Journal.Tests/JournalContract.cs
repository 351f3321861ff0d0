using System.Text;

namespace TeamsMairie.Journal.Tests;

/// <summary>What every journal keeps its word on, whatever it is made of.</summary>
public abstract partial class JournalContract : IAsyncLifetime
{
    private protected static readonly DateTimeOffset Now = new(2026, 5, 11, 8, 0, 0, TimeSpan.Zero);
    private protected static readonly StreamId Stream = new(Tenant, Guid.Parse("00000000-0000-4000-8000-00000000000a"));

    protected static Guid Tenant => Guid.Parse("00000000-0000-4000-8000-000000000001");

    protected static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private protected IJournal Journal { get; private set; } = null!;

    private protected IJournalUpkeep Upkeep { get; private set; } = null!;

    public async ValueTask InitializeAsync() => (Journal, Upkeep) = await OpenAsync("first");

    public abstract ValueTask DisposeAsync();

    /// <summary>A journal of its own; the same name gives the same one, taken from whoever had it.</summary>
    private protected abstract Task<(IJournal Journal, IJournalUpkeep Upkeep)> OpenAsync(string name);

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
    public async Task A_commit_is_known_to_be_kept_even_when_somebody_wrote_on_top_of_it()
    {
        Commit commit = CommitOf(Stream, 0, "a");
        await Journal.TryAppendAsync(commit, Cancelled);
        await AppendAsync(Stream, 1, "b");
        Assert.Equal(AppendResult.AlreadyCommitted, await Journal.TryAppendAsync(commit, Cancelled));
        Assert.Equal(2, (await Journal.ReadEventsAsync(Stream, Cancelled)).Count);
    }

    [Fact]
    public async Task A_stream_grows_commit_after_commit_and_its_chain_holds()
    {
        for (int version = 0; version < 6; version += 2)
        {
            Assert.Equal(AppendResult.Appended, await AppendAsync(Stream, version, $"{version}", $"{version + 1}"));
        }

        IReadOnlyList<StoredEvent> events = await Journal.ReadEventsAsync(Stream, Cancelled);
        Assert.Equal(["0", "1", "2", "3", "4", "5"], events.Select(e => Encoding.UTF8.GetString(e.Body)));
        Assert.Equal([4], (await Journal.ReadHeadAsync(Stream, Cancelled))!.Body);
    }

    [Fact]
    public async Task What_is_long_is_read_back_as_it_was()
    {
        byte[] longest = [.. Enumerable.Range(0, 300_000).Select(i => (byte)i)];
        Commit commit = CommitOf(Stream, 0, "a") with { Events = [new("test.happened.v1", longest)], Head = longest };
        await Journal.TryAppendAsync(commit, Cancelled);
        Assert.Equal(longest, (await Journal.ReadEventsAsync(Stream, Cancelled))[0].Body);
        Assert.Equal(longest, (await Journal.ReadHeadAsync(Stream, Cancelled))!.Body);
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
        await Journal.TryAppendAsync(await NextAsync(Stream, "b") with { Effects = [new("card", 1)] }, Cancelled);

        Effect effect = Assert.Single((await Journal.ReadPendingAsync(Stream, Now, Cancelled)).Due);
        Assert.Equal([42], effect.Receipt);
        Assert.Equal(2, effect.WantedVersion);
    }

    [Fact]
    public async Task A_delivery_of_an_earlier_version_leaves_the_later_one_waiting()
    {
        await Journal.TryAppendAsync(CommitOf(Stream, 0, "a") with { Effects = [new("card", 1)] }, Cancelled);
        await Journal.TryAppendAsync(await NextAsync(Stream, "b") with { Effects = [new("card", 1)] }, Cancelled);
        await Journal.MarkDoneAsync(Stream, "card", 1, [42], Cancelled);
        Assert.Equal(["card"], await PendingAsync());
    }

    [Fact]
    public async Task A_failed_effect_waits_for_its_time_and_says_when()
    {
        await Journal.TryAppendAsync(CommitOf(Stream, 0, "a") with { Effects = [new("card", 1)] }, Cancelled);
        await FailAsync(Now.AddMinutes(1));
        PendingEffects pending = await Journal.ReadPendingAsync(Stream, Now, Cancelled);
        Assert.Empty(pending.Due);
        Assert.Equal(Now.AddMinutes(1), pending.NextRetryAt);
        Effect later = Assert.Single((await Journal.ReadPendingAsync(Stream, Now.AddMinutes(1), Cancelled)).Due);
        Assert.Equal(1, later.Failures);

        await Journal.MarkFailedAsync(Stream, later, null, Cancelled);
        pending = await Journal.ReadPendingAsync(Stream, Now.AddYears(9), Cancelled);
        Assert.Empty(pending.Due);
        Assert.Null(pending.NextRetryAt);
    }

    [Fact]
    public async Task A_failure_of_an_earlier_version_leaves_the_later_one_waiting()
    {
        await Journal.TryAppendAsync(CommitOf(Stream, 0, "a") with { Effects = [new("card", 1)] }, Cancelled);
        Effect first = Assert.Single((await Journal.ReadPendingAsync(Stream, Now, Cancelled)).Due);
        await Journal.TryAppendAsync(await NextAsync(Stream, "b") with { Effects = [new("card", 1)] }, Cancelled);
        await Journal.MarkFailedAsync(Stream, first, null, Cancelled);
        Effect second = Assert.Single((await Journal.ReadPendingAsync(Stream, Now, Cancelled)).Due);
        Assert.Equal((2, 0), (second.WantedVersion, second.Failures));
    }

    [Fact]
    public async Task What_fails_after_another_delivered_it_waits_again()
    {
        await Journal.TryAppendAsync(CommitOf(Stream, 0, "a") with { Effects = [new("card", 1)] }, Cancelled);
        Effect frozen = Assert.Single((await Journal.ReadPendingAsync(Stream, Now, Cancelled)).Due);
        await Journal.TryAppendAsync(await NextAsync(Stream, "b") with { Effects = [new("card", 1)] }, Cancelled);
        await Journal.MarkDoneAsync(Stream, "card", 2, [42], Cancelled);
        await Journal.MarkFailedAsync(Stream, frozen, Now.AddHours(6), Cancelled);
        Effect again = Assert.Single((await Journal.ReadPendingAsync(Stream, Now, Cancelled)).Due);
        Assert.Equal([42], again.Receipt);
        Assert.Equal((2, 0), (again.WantedVersion, again.Failures));
    }

    [Fact]
    public async Task A_failure_may_say_that_the_receipt_holds_no_more()
    {
        await Journal.TryAppendAsync(CommitOf(Stream, 0, "a") with { Effects = [new("card", 1)] }, Cancelled);
        await Journal.MarkDoneAsync(Stream, "card", 1, [42], Cancelled);
        await Journal.TryAppendAsync(await NextAsync(Stream, "b") with { Effects = [new("card", 1)] }, Cancelled);
        Effect effect = Assert.Single((await Journal.ReadPendingAsync(Stream, Now, Cancelled)).Due);
        await Journal.MarkFailedAsync(Stream, effect with { Receipt = [7] }, Now, Cancelled);
        Assert.Equal([7], Assert.Single((await Journal.ReadPendingAsync(Stream, Now, Cancelled)).Due).Receipt);
    }

    [Fact]
    public async Task A_stream_is_found_under_its_entries_in_its_own_tenant_only()
    {
        await Journal.TryAppendAsync(CommitOf(Stream, 0, "a") with { Index = [new("requester", "x/y?#")] }, Cancelled);
        await Journal.ReadPendingAsync(Stream, Now, Cancelled);
        Assert.Equal([Stream], await Journal.FindAsync(Tenant, new("requester", "x/y?#"), Cancelled));
        Assert.Empty(await Journal.FindAsync(Tenant, new("requester", "x/y?"), Cancelled));
        Assert.Empty(await Journal.FindAsync(Guid.Empty, new("requester", "x/y?#"), Cancelled));
    }

    [Fact]
    public async Task Of_the_streams_under_an_entry_the_one_that_changed_last_comes_first()
    {
        StreamId other = Stream with { Dossier = Guid.Empty };
        foreach (StreamId stream in (StreamId[])[Stream, other])
        {
            await Journal.TryAppendAsync(
                CommitOf(stream, 0, "a") with { Index = [new("commune", "x")], At = Now.AddDays(-1) }, Cancelled);
            await Journal.ReadPendingAsync(stream, Now, Cancelled);
        }

        await AppendAsync(other, 1, "b");
        Assert.Equal([other, Stream], await Journal.FindAsync(Tenant, new("commune", "x"), Cancelled));
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
    public async Task What_is_erased_leaves_nothing_behind_but_its_number()
    {
        await Journal.TryAppendAsync(
            CommitOf(Stream, 0, "a") with { Effects = [new("card", 1)], Index = [new("requester", "x")], WakeAt = Now }, Cancelled);
        await Journal.ReadPendingAsync(Stream, Now, Cancelled);
        await Journal.NumberAsync("bourg:2026", Stream, Cancelled);
        await Journal.EraseAsync(Stream, Cancelled);

        Assert.Null(await Journal.ReadHeadAsync(Stream, Cancelled));
        Assert.Empty(await Journal.ReadEventsAsync(Stream, Cancelled));
        Assert.Empty(await PendingAsync());
        Assert.Empty(await Journal.FindAsync(Tenant, new("requester", "x"), Cancelled));
        Assert.Empty(await TakeAsync(Now.AddYears(1)));
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

    private protected static Commit CommitOf(StreamId stream, int version, params string[] bodies) => new(
        stream, DerivedId.Of(Tenant, stream.ToString(), $"{version}", string.Concat(bodies)), HeadToken.Beginning, Now,
        [.. bodies.Select(body => new NewEvent("test.happened.v1", Encoding.UTF8.GetBytes(body)))], [(byte)version]);

    /// <summary>A commit on top of what is there.</summary>
    private protected async Task<Commit> NextAsync(StreamId stream, params string[] bodies)
    {
        HeadToken after = (await Journal.ReadHeadAsync(stream, Cancelled))?.Token ?? HeadToken.Beginning;
        return CommitOf(stream, after.Version, bodies) with { After = after };
    }

    private async Task<AppendResult> AppendAsync(StreamId stream, int version, params string[] bodies) =>
        await Journal.TryAppendAsync(
            version == 0 ? CommitOf(stream, 0, bodies) : await NextAsync(stream, bodies), Cancelled);

    private async Task FailAsync(DateTimeOffset? retryAt) => await Journal.MarkFailedAsync(
        Stream, Assert.Single((await Journal.ReadPendingAsync(Stream, Now, Cancelled)).Due), retryAt, Cancelled);

    private async Task<IEnumerable<string>> PendingAsync() =>
        (await Journal.ReadPendingAsync(Stream, Now, Cancelled)).Due.Select(e => e.Key);
}
