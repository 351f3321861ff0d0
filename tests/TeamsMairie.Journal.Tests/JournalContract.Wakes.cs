namespace TeamsMairie.Journal.Tests;

public abstract partial class JournalContract
{
    [Fact]
    public async Task A_stream_that_is_due_is_handed_over_once_until_its_lease_ends()
    {
        await Journal.TryAppendAsync(CommitOf(Stream, 0, "a") with { WakeAt = Now }, Cancelled);
        Assert.Empty(await TakeAsync(Now.AddSeconds(-1)));
        Assert.Equal([new Wake(Stream, 1)], await TakeAsync(Now));
        Assert.Empty(await TakeAsync(Now));
        Assert.Equal([new Wake(Stream, 2)], await TakeAsync(Now.AddMinutes(1)));
    }

    [Fact]
    public async Task A_wake_that_is_set_takes_the_place_of_the_one_before()
    {
        await Journal.TryAppendAsync(CommitOf(Stream, 0, "a") with { WakeAt = Now }, Cancelled);
        await Journal.SetWakeAsync(Stream, 1, Now.AddDays(30), Cancelled);
        Assert.Empty(await TakeAsync(Now.AddDays(29)));
        Assert.Equal([new Wake(Stream, 1)], await TakeAsync(Now.AddDays(30)));

        await Journal.SetWakeAsync(Stream, 1, null, Cancelled);
        Assert.Empty(await TakeAsync(Now.AddYears(1)));
    }

    [Fact]
    public async Task The_wake_of_a_commit_stays_when_the_delivery_of_an_earlier_one_ends_after_it()
    {
        await Journal.TryAppendAsync(CommitOf(Stream, 0, "a") with { WakeAt = Now }, Cancelled);
        await Journal.TryAppendAsync(await NextAsync(Stream, "b") with { WakeAt = Now.AddSeconds(15) }, Cancelled);
        await Journal.SetWakeAsync(Stream, 1, Now.AddDays(30), Cancelled);
        await Journal.HoldAsync(Stream, 1, Now.AddDays(30), Cancelled);
        Assert.Equal([new Wake(Stream, 1)], await TakeAsync(Now.AddSeconds(15)));
    }

    [Fact]
    public async Task What_is_held_is_not_handed_over_meanwhile_and_its_tries_are_still_counted()
    {
        await Journal.TryAppendAsync(CommitOf(Stream, 0, "a") with { WakeAt = Now }, Cancelled);
        await TakeAsync(Now);
        await Journal.HoldAsync(Stream, 1, Now.AddMinutes(5), Cancelled);
        Assert.Empty(await TakeAsync(Now.AddMinutes(4)));
        Assert.Equal([new Wake(Stream, 2)], await TakeAsync(Now.AddMinutes(5)));
    }

    [Fact]
    public async Task No_more_are_taken_than_are_asked_for()
    {
        await Journal.TryAppendAsync(CommitOf(Stream, 0, "a") with { WakeAt = Now }, Cancelled);
        await Journal.TryAppendAsync(CommitOf(Other, 0, "a") with { WakeAt = Now }, Cancelled);
        Wake first = Assert.Single(await Journal.TakeDueAsync(Now, TimeSpan.FromMinutes(1), 1, Cancelled));
        Wake second = Assert.Single(await Journal.TakeDueAsync(Now, TimeSpan.FromMinutes(1), 1, Cancelled));
        Assert.Equal([Stream, Other], new HashSet<StreamId> { first.Stream, second.Stream });
    }

    [Fact]
    public async Task What_is_put_back_is_due_when_it_is_said_and_that_take_does_not_count()
    {
        await Journal.TryAppendAsync(CommitOf(Stream, 0, "a") with { WakeAt = Now }, Cancelled);
        await TakeAsync(Now);
        await Journal.PutBackAsync(Stream, Now.AddSeconds(10), Cancelled);
        Assert.Empty(await TakeAsync(Now.AddSeconds(9)));
        Assert.Equal([new Wake(Stream, 1)], await TakeAsync(Now.AddSeconds(10)));

        await Journal.SetWakeAsync(Stream, 1, Now.AddDays(1), Cancelled);
        await Journal.PutBackAsync(Stream, Now, Cancelled);
        Assert.Empty(await TakeAsync(Now.AddHours(23)));
    }

    [Fact]
    public async Task What_is_in_quarantine_is_listed_and_due_only_when_it_is_released()
    {
        await Journal.TryAppendAsync(CommitOf(Stream, 0, "a") with { WakeAt = Now }, Cancelled);
        await TakeAsync(Now);
        await Journal.QuarantineAsync(Stream, Now, "IOException", Cancelled);
        Assert.Empty(await TakeAsync(Now.AddYears(1)));
        Assert.Equal([new Quarantined(Stream, Now, "IOException")], await Upkeep.ListQuarantineAsync(Cancelled));

        Assert.True(await Upkeep.ReleaseAsync(Stream, Now.AddDays(1), Cancelled));
        Assert.False(await Upkeep.ReleaseAsync(Stream, Now.AddDays(1), Cancelled));
        Assert.Empty(await Upkeep.ListQuarantineAsync(Cancelled));
        Assert.Equal([new Wake(Stream, 1)], await TakeAsync(Now.AddDays(1)));
    }

    // Whatever a clock that jumps left unannounced is announced first.
    private async Task<IReadOnlyList<Wake>> TakeAsync(DateTimeOffset at)
    {
        await Journal.SweepAsync(at, TimeSpan.Zero, Cancelled);
        return await Journal.TakeDueAsync(at, TimeSpan.FromMinutes(1), 100, Cancelled);
    }
}
