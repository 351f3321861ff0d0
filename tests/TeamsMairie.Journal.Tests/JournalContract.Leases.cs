namespace TeamsMairie.Journal.Tests;

public abstract partial class JournalContract
{
    private static readonly TimeSpan OneMinute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Deliveries_are_of_one_caller_until_they_are_given_back()
    {
        await Journal.TryAppendAsync(CommitOf(Stream, 0, "a") with { Effects = [new("card", 1)] }, Cancelled);
        DeliveryLease first = await LeaseAsync(Now);
        Assert.Equal("card", Assert.Single(first.Pending!.Due).Key);
        DeliveryLease second = await LeaseAsync(Now.AddSeconds(59));
        Assert.Equal((null, Now + OneMinute), (second.Pending, second.Until));

        await Journal.ReleaseAsync(first, Cancelled);
        Assert.NotNull((await LeaseAsync(Now)).Pending);
    }

    [Fact]
    public async Task A_lease_that_ended_is_taken_again_and_who_had_it_is_told()
    {
        await AppendAsync(Stream, 0, "a");
        DeliveryLease dead = await LeaseAsync(Now);
        DeliveryLease next = await LeaseAsync(Now + OneMinute);
        Assert.NotNull(next.Pending);
        Assert.Null(await Journal.RenewAsync(dead, Now.AddMinutes(5), Cancelled));

        await Journal.ReleaseAsync(dead, Cancelled);
        Assert.Null((await LeaseAsync(Now + OneMinute)).Pending);
    }

    [Fact]
    public async Task A_lease_that_is_renewed_lasts_and_may_be_renewed_again()
    {
        await AppendAsync(Stream, 0, "a");
        DeliveryLease? held = await LeaseAsync(Now);
        foreach (int minutes in (int[])[1, 2, 3])
        {
            held = await Journal.RenewAsync(held!, Now.AddMinutes(minutes), Cancelled);
            Assert.Null((await LeaseAsync(Now.AddMinutes(minutes).AddSeconds(-1))).Pending);
        }

        await Journal.ReleaseAsync(held!, Cancelled);
        Assert.NotNull((await LeaseAsync(Now.AddMinutes(2))).Pending);
    }

    [Fact]
    public async Task A_lease_of_a_clock_gone_wrong_keeps_nobody_away()
    {
        await AppendAsync(Stream, 0, "a");
        await LeaseAsync(Now.AddDays(1));
        Assert.NotNull((await LeaseAsync(Now)).Pending);
    }

    [Fact]
    public async Task Of_many_at_once_one_has_the_lease_and_the_next_sees_all_it_marked()
    {
        await Journal.TryAppendAsync(CommitOf(Stream, 0, "a") with { Effects = [new("card", 1), new("other", 2)] }, Cancelled);
        DeliveryLease[] all = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => LeaseAsync(Now)));
        DeliveryLease held = Assert.Single(all, lease => lease.Pending is not null);

        await Journal.MarkDoneAsync(Stream, "card", 1, [1], Cancelled);
        await Journal.ReleaseAsync(held, Cancelled);
        Assert.Equal("other", Assert.Single((await LeaseAsync(Now)).Pending!.Due).Key);
    }

    private Task<DeliveryLease> LeaseAsync(DateTimeOffset now) => Journal.LeaseAsync(Stream, now, OneMinute, Cancelled);
}
