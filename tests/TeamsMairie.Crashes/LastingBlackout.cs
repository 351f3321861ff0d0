using TeamsMairie.Crashes.Blackouts;
using TeamsMairie.Crashes.Teams;

namespace TeamsMairie.Crashes;

/// <summary>Nobody reaches the Connector, for seconds or for hours, while a thousand cards wait.</summary>
public sealed class LastingBlackout
{
    // Microsoft Teams documentation, « Rate limiting for bots »: so many calls in so many seconds.
    private static readonly (int Most, int Seconds)[] OfAConversation = [(7, 1), (8, 2), (60, 30), (1_800, 3_600)];
    private const int MostOfTheBot = 30;

    [Theory]
    [InlineData(150, 40, 1, 10)]
    [InlineData(500, 6 * 3600, 30, 24 * 60)]
    public async Task Loses_no_card_and_ends_without_a_storm(int requests, int seconds, int look, int minutesAfter)
    {
        int cards = 2 * requests;
        await using DarkTown town = new();
        town.Connector.IsDark = true;
        for (int serial = 0; serial < requests; serial++)
        {
            await town.AskAsync(serial);
        }

        await town.PassAsync(TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(look));
        Assert.Equal(cards, await town.CountPendingAsync());
        Assert.NotEqual(0, town.Connector.Missed);

        town.Connector.IsDark = false;
        DateTimeOffset light = town.Clock.GetUtcNow();
        for (int minutes = 0; minutes < minutesAfter && town.Connector.Came.Count(call => call.Card is not null) < cards; minutes++)
        {
            await town.PassAsync(TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(look));
        }

        Call[] came = [.. town.Connector.Came];
        TestContext.Current.SendDiagnosticMessage(
            $"{seconds} s of darkness, {town.Connector.Missed} calls in vain, {cards} cards delivered {came[^1].At - light} after, "
            + $"{Densest(came, 1)} calls at most in a second");
        Assert.Equal(0, await town.CountPendingAsync());
        Assert.Equal(cards, came.Select(call => call.Card).OfType<CardSeen>().Distinct().Count());
        Assert.Equal(cards, came.Count(call => call.Card is not null));
        Assert.True(Densest(came, 1) <= MostOfTheBot);
        Assert.All(
            came.GroupBy(call => call.Conversation),
            conversation => Assert.All(OfAConversation, limit => Assert.True(Densest([.. conversation], limit.Seconds) <= limit.Most)));
        Assert.All(
            came.Where(call => call.Card is not null).GroupBy(call => call.Card!.Dossier),
            shown => Assert.StartsWith("waiting", shown.First().Card!.Step, StringComparison.Ordinal));
    }

    // The most calls within any so many seconds.
    private static int Densest(Call[] calls, int seconds)
    {
        TimeSpan window = TimeSpan.FromSeconds(seconds);
        int most = 0;
        for ((int first, int last) = (0, 0); last < calls.Length; last++)
        {
            while (calls[last].At - calls[first].At >= window)
            {
                first++;
            }

            most = Math.Max(most, last - first + 1);
        }

        return most;
    }
}
