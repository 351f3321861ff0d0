using TeamsMairie.Bot.Tests.Door;
using TeamsMairie.BotProtocol;

namespace TeamsMairie.Bot.Tests.Keys;

/// <summary>The keys of the Connector over time: outage, rotation, and strangers who name keys that are none.</summary>
public sealed class HoldingTheKeys : IAsyncLifetime
{
    private readonly RingOfKeys ring = new();
    private KeyServer server = null!;

    public async ValueTask InitializeAsync() => server = await KeyServer.StartAsync(ring.Good);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Is_tried_three_times_in_a_row_at_the_start_then_every_quarter_of_a_minute()
    {
        server.Outage = 500;
        await using Gatehouse house = await Gatehouse.StartAsync(server);

        List<TimeSpan> rests = [house.Rest];
        for (int i = 0; i < 3; i++)
        {
            await house.PassAsync(house.Rest);
            rests.Add(house.Rest);
        }

        Assert.Equal([KeyTimes.FirstRetry, KeyTimes.FirstRetry, KeyTimes.ColdRetry, KeyTimes.ColdRetry], rests);
        Assert.Null(house.Keys);
        Assert.True(house.Alarms);
        Assert.Equal(503, await house.KnockAsync(new(ring)));
    }

    [Fact]
    public async Task Begins_within_a_minute_of_the_return_of_their_host()
    {
        server.Outage = 500;
        await using Gatehouse house = await Gatehouse.StartAsync(server);
        for (int i = 0; i < 20; i++)
        {
            await house.PassAsync(house.Rest);
        }

        server.Outage = null;
        TimeSpan longest = house.Rest + KeyTimes.Patience;
        await house.PassAsync(house.Rest);

        Assert.True(longest < TimeSpan.FromMinutes(1));
        Assert.Equal(200, await house.KnockAsync(new(ring)));
    }

    [Fact]
    public async Task Outlasts_an_outage_with_an_alarm_after_a_day_and_an_end_after_a_week()
    {
        await using Gatehouse house = await Gatehouse.StartAsync(server);
        server.Outage = 500;

        await house.PassAsync(TimeSpan.FromHours(23));
        Assert.Equal((true, false, KeyTimes.WarmRetry), (house.Knows(ring.Good), house.Alarms, house.Rest));
        await house.PassAsync(TimeSpan.FromHours(2));
        Assert.Equal((true, true), (house.Knows(ring.Good), house.Alarms));
        house.Pass(TimeSpan.FromDays(7) - TimeSpan.FromHours(25) - TimeSpan.FromSeconds(1));
        Assert.True(house.Knows(ring.Good));

        house.Pass(TimeSpan.FromSeconds(1));
        Assert.Null(house.Keys);
        Assert.Equal(503, await house.KnockAsync(new(ring)));
    }

    [Fact]
    public async Task Comes_back_after_that_end_without_a_restart()
    {
        await using Gatehouse house = await Gatehouse.StartAsync(server);
        server.Outage = 500;
        await house.PassAsync(TimeSpan.FromDays(8));
        Assert.Equal((null, KeyTimes.FirstRetry), (house.Keys, house.Rest));

        server.Outage = null;
        await house.PassAsync(house.Rest);

        Assert.True(house.Knows(ring.Good));
    }

    [Fact]
    public async Task Is_done_again_every_twelve_hours_at_most()
    {
        await using Gatehouse house = await Gatehouse.StartAsync(server);

        for (int i = 0; i < 20; i++)
        {
            Assert.InRange(house.Rest, TimeSpan.FromHours(11.4), TimeSpan.FromHours(12));
            await house.PassAsync(house.Rest);
        }

        Assert.Equal(21, server.Fetches);
    }

    [Fact]
    public async Task Takes_a_new_key_at_its_first_use_and_lets_go_of_the_old_one()
    {
        await using Gatehouse house = await Gatehouse.StartAsync(server);
        server.Keys.Clear();
        server.Keys.Add(ring.Certified);

        Assert.Equal(200, await house.KnockAsync(new(ring)));
        Assert.Equal(401, await house.KnockAsync(SignedBy(ring.Certified)));
        await house.RestBegunAsync();

        Assert.Equal(200, await house.KnockAsync(SignedBy(ring.Certified)));
        Assert.Equal(401, await house.KnockAsync(new(ring)));
    }

    [Fact]
    public async Task Takes_a_new_key_five_minutes_later_at_most_though_strangers_asked_before()
    {
        await using Gatehouse house = await Gatehouse.StartAsync(server);
        await house.LookAgainAsync();
        server.Keys.Add(ring.Certified);

        Assert.Equal(401, await house.KnockAsync(SignedBy(ring.Certified)));
        Assert.Equal(KeyTimes.BetweenLooks, await house.RestBegunAsync());
        await house.PassAsync(KeyTimes.BetweenLooks);

        Assert.Equal(200, await house.KnockAsync(SignedBy(ring.Certified)));
    }

    [Fact]
    public async Task Refuses_a_removed_key_twelve_hours_later_at_most()
    {
        server.Keys.Add(ring.Certified);
        await using Gatehouse house = await Gatehouse.StartAsync(server);
        server.Keys.Remove(ring.Certified);
        Assert.Equal(200, await house.KnockAsync(SignedBy(ring.Certified)));

        await house.PassAsync(TimeSpan.FromHours(12));

        Assert.Equal(401, await house.KnockAsync(SignedBy(ring.Certified)));
    }

    [Fact]
    public async Task Is_not_hurried_by_ten_thousand_strangers()
    {
        await using Gatehouse house = await Gatehouse.StartAsync(server);

        for (int i = 0; i < 10_000; i++)
        {
            Assert.Equal(401, await house.KnockAsync(Stranger(i)));
        }

        // One look at once; what was asked since then is one more look, which waits for its five minutes.
        while (await house.RestBegunAsync() != KeyTimes.BetweenLooks)
        {
        }

        Assert.Equal(2, server.Tries);
        await house.PassAsync(KeyTimes.BetweenLooks);
        Assert.Equal(3, server.Tries);
    }

    [Fact]
    public async Task Never_keeps_a_request_waiting()
    {
        await using Gatehouse house = await Gatehouse.StartAsync(server);
        using SemaphoreSlim arrived = new(0);
        TaskCompletionSource released = new();
        server.Instead["/metadata"] = context =>
        {
            arrived.Release();
            return released.Task;
        };

        Assert.Equal(401, await house.KnockAsync(Stranger(0)));
        await arrived.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(401, await house.KnockAsync(Stranger(1)));
        Assert.Equal(200, await house.KnockAsync(new(ring)));

        released.SetResult();
    }

    private Forgery SignedBy(TestKey key)
    {
        Forgery forgery = new(ring);
        forgery.SignWith(key);
        return forgery;
    }

    // The key is looked for before the signature, which may then be anything.
    private Forgery Stranger(int i)
    {
        Forgery forgery = new(ring) { Sign = _ => [1, 2, 3] };
        forgery.Header["kid"] = $"nobody-{i}";
        return forgery;
    }
}
