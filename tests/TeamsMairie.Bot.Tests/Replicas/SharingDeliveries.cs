using System.Net;
using Microsoft.Extensions.Time.Testing;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Tests.Storage;

namespace TeamsMairie.Bot.Tests.Replicas;

/// <summary>Several processes deliver from one journal.</summary>
public sealed class SharingDeliveries(AzuriteServer server)
{
    private readonly SharedConnector connector = new();

    [Fact]
    public async Task Two_replicas_that_come_together_send_each_card_once()
    {
        connector.Slowness = TimeSpan.FromMilliseconds(100);
        using Place place = new(JournalOptions.AzureTables, server);
        await using Replica one = await Replica.OpenAsync(place.Configure, connector);
        await using Replica other = await Replica.OpenAsync(place.Configure, connector);
        StreamId stream = await one.SubmitAsync(1);

        await Task.WhenAll(one.DeliverAsync(stream), other.DeliverAsync(stream));

        Assert.Equal(2, connector.Taken.Count(call => call.Verb == "POST"));
        Assert.Equal(2, connector.Taken.Where(call => call.Verb == "POST").DistinctBy(call => call.Conversation).Count());
    }

    [Fact]
    public async Task What_one_commits_while_the_other_delivers_is_delivered_too()
    {
        connector.Slowness = TimeSpan.FromMilliseconds(100);
        using Place place = new(JournalOptions.AzureTables, server);
        await using Replica one = await Replica.OpenAsync(place.Configure, connector);
        await using Replica other = await Replica.OpenAsync(place.Configure, connector);
        StreamId stream = await one.SubmitAsync(1);

        Task delivering = one.DeliverAsync(stream);
        await other.TakeChargeAsync(stream);
        await Task.WhenAll(delivering, other.DeliverAsync(stream));

        Assert.Equal(2, connector.Taken.Count(call => call.Verb == "POST"));
        Assert.Empty((await one.Journal.ReadPendingAsync(
            stream, DateTimeOffset.MaxValue, TestContext.Current.CancellationToken)).Due);
    }

    [Fact]
    public async Task Who_lost_the_lease_on_the_way_sends_nothing_more()
    {
        FakeTimeProvider clock = new(new DateTimeOffset(2026, 5, 11, 8, 0, 0, TimeSpan.Zero));
        using Place place = new(JournalOptions.AzureTables, server);
        await using Replica frozen = await Replica.OpenAsync(place.Configure, connector, clock);
        await using Replica other = await Replica.OpenAsync(place.Configure, connector, clock);
        StreamId stream = await frozen.SubmitAsync(1);
        connector.Meanwhile = () =>
        {
            clock.Advance(TimeSpan.FromMinutes(2));
            return other.DeliverAsync(stream);
        };

        await frozen.DeliverAsync(stream);

        Assert.Equal(2, connector.Taken.Count(call => call is { Verb: "POST", Conversation: "a:jordan" }));
        Assert.Single(connector.Taken, call => call.Verb == "POST" && call.Conversation == $"chat-{Replica.Chief}");
    }

    [Fact]
    public async Task Two_dossiers_never_have_two_cards_on_their_way_to_one_person()
    {
        connector.Slowness = TimeSpan.FromMilliseconds(50);
        using Place place = new(JournalOptions.Sqlite, server);
        await using Replica replica = await Replica.OpenAsync(place.Configure, connector);
        StreamId[] streams = [await replica.SubmitAsync(1), await replica.SubmitAsync(2), await replica.SubmitAsync(3)];

        await Task.WhenAll(streams.Select(replica.DeliverAsync));

        Assert.Equal(6, connector.Taken.Count(call => call.Verb == "POST"));
        Assert.Equal(1, connector.MostTogether);
    }

    [Fact]
    public async Task A_card_of_a_public_place_the_bot_was_removed_from_reaches_its_person_in_private_once()
    {
        const string General = "19:general@thread.tacv2";
        using Place place = new(JournalOptions.Sqlite, server);
        await using Replica replica = await Replica.OpenAsync(place.Configure, connector);
        StreamId stream = await replica.SubmitAsync(1, isPublic: true);
        await replica.DeliverAsync(stream);
        Assert.Single(connector.Taken, call => call is { Verb: "POST", Conversation: General });

        connector.Status = (_, conversation) => conversation == General ? HttpStatusCode.Forbidden : HttpStatusCode.Created;
        connector.Taken.Clear();
        await replica.TakeChargeAsync(stream);
        await replica.DeliverAsync(stream);
        string own = $"chat-{Replica.Agent}";
        Assert.Contains(connector.Taken, call => call is { Verb: "PUT", Conversation: General });
        Assert.Single(connector.Taken, call => call.Verb == "POST" && call.Conversation == own);

        connector.Taken.Clear();
        await replica.DeliverAsync(stream);
        Assert.Empty(connector.Taken);
    }
}
