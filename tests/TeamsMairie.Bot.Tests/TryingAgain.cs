using System.Net;
using TeamsMairie.Bot.Delivering;
using TeamsMairie.BotProtocol;

namespace TeamsMairie.Bot.Tests;

public sealed class TryingAgain
{
    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    public void Is_of_no_use_when_nothing_will_make_it_pass(int status) => Assert.All(
        Enum.GetValues<CardUse>(), use => Assert.Null(RetryRule.Wait(use, Answered(status), 0, 0.5)));

    [Fact]
    public void Comes_sooner_at_first_and_ends_after_three_days()
    {
        List<TimeSpan> waits = [];
        while (RetryRule.Wait(CardUse.NeededAction, Answered(503), waits.Count, 0.5) is { } wait)
        {
            waits.Add(wait);
        }

        Assert.Equal([2, 4, 8, 16, 32, 60, 60, 60, 300, 600], waits.Take(10).Select(w => (int)w.TotalSeconds));
        Assert.Equal(TimeSpan.FromHours(6), waits.Max());
        Assert.InRange(waits.Aggregate((a, b) => a + b), TimeSpan.FromHours(72), TimeSpan.FromHours(78));
    }

    [Fact]
    public void Waits_at_least_what_the_connector_asks() => Assert.Equal(
        TimeSpan.FromMinutes(3), RetryRule.Wait(CardUse.Update, Answered(429, TimeSpan.FromMinutes(3)), 0, 0.5));

    [Fact]
    public void Is_done_once_for_news_that_may_have_arrived_and_as_long_as_it_takes_for_what_somebody_must_do()
    {
        Assert.Equal(TimeSpan.FromMinutes(1), RetryRule.Wait(CardUse.Information, Answered(504), 0, 0.5));
        Assert.Null(RetryRule.Wait(CardUse.Information, Answered(504), 1, 0.5));
        Assert.NotNull(RetryRule.Wait(CardUse.Information, Answered(429), 1, 0.5));
        Assert.NotNull(RetryRule.Wait(CardUse.NeededAction, Answered(504), 5, 0.5));
    }

    [Fact]
    public void Does_not_bring_everything_back_at_the_same_moment()
    {
        TimeSpan? early = RetryRule.Wait(CardUse.Update, Answered(503), 3, 0);
        TimeSpan? late = RetryRule.Wait(CardUse.Update, Answered(503), 3, 1);

        Assert.Equal((12.8, 19.2), (early!.Value.TotalSeconds, late!.Value.TotalSeconds));
    }

    [Fact]
    public void Replaces_in_place_what_is_there_and_tells_news_from_what_must_be_done()
    {
        Assert.Equal(CardUse.Update, CardUses.Of(CardKind.Holder, isThere: true));
        Assert.Equal(CardUse.NeededAction, CardUses.Of(CardKind.Ruling, isThere: false));
        Assert.Equal(CardUse.Information, CardUses.Of(CardKind.Late, isThere: false));
    }

    private static ConnectorException Answered(int status, TimeSpan? retryAfter = null) =>
        new((HttpStatusCode)status, null, retryAfter);
}
