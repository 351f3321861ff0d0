using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using TeamsMairie.Bot.Reaching;
using TeamsMairie.Bot.Tests.Door;
using TeamsMairie.BotProtocol;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Tests.Storage;

namespace TeamsMairie.Bot.Tests.Replicas;

/// <summary>One replica sees a conversation closed, another sees the person come back.</summary>
public sealed class RememberingWhereToWrite(AzuriteServer server)
{
    private static readonly Guid Tenant = Guid.Parse(Bourg.Tenant);
    private static readonly Uri Service = new(Bourg.ServiceUrl);
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 5, 11, 8, 0, 0, TimeSpan.Zero));
    private readonly SharedConnector connector = new() { Status = (_, _) => HttpStatusCode.Forbidden };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_installation_opens_at_once_what_the_other_replica_saw_closed()
    {
        using Place place = new(JournalOptions.AzureTables, server);
        await using Replica one = await Replica.OpenAsync(place.Configure, connector, clock);
        await using Replica other = await Replica.OpenAsync(place.Configure, connector, clock);
        await one.Get<AddressBook>().LearnAsync(await TurnAsync("installationUpdate"), Tenant, Cancelled);
        await CloseAsync(other);

        await one.Get<AddressBook>().LearnAsync(await TurnAsync("installationUpdate"), Tenant, Cancelled);

        Assert.NotNull(await FindAsync(other));
    }

    [Fact]
    public async Task An_ordinary_message_opens_it_within_a_minute()
    {
        using Place place = new(JournalOptions.AzureTables, server);
        await using Replica one = await Replica.OpenAsync(place.Configure, connector, clock);
        await using Replica other = await Replica.OpenAsync(place.Configure, connector, clock);
        await one.Get<AddressBook>().LearnAsync(await TurnAsync("message"), Tenant, Cancelled);
        await CloseAsync(other);
        clock.Advance(TimeSpan.FromMinutes(1));

        await one.Get<AddressBook>().LearnAsync(await TurnAsync("message"), Tenant, Cancelled);

        Assert.NotNull(await FindAsync(other));
    }

    private static Task<ConversationReference?> FindAsync(Replica replica) =>
        replica.Get<AddressBook>().PersonalAsync(Tenant, Replica.Agent, Service, Cancelled);

    // A card is refused: « the bot is not in this conversation ».
    private static async Task CloseAsync(Replica replica)
    {
        ConversationReference there = (await FindAsync(replica))!;
        ConnectorException refused = await Assert.ThrowsAsync<ConnectorException>(() =>
            replica.Get<ConnectorClient>().SendAsync(there, OutboundActivity.Message("…"), Cancelled));
        await replica.Get<AddressBook>().CloseAsync(Tenant, Replica.Agent, Service, refused, Cancelled);
        Assert.Null(await FindAsync(replica));
    }

    private static async Task<Turn> TurnAsync(string type)
    {
        JsonObject body = Bourg.Message(1);
        body["type"] = type;
        body["action"] = "add";
        DefaultHttpContext context = new();
        context.Request.Method = "POST";
        context.Request.ContentType = "application/json";
        context.Request.Body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(body.ToJsonString()));
        return Assert.IsType<TurnReading.Read>(await Turn.ReadAsync(context.Request, Cancelled)).Turn;
    }
}
