using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace TeamsMairie.Crashes.Teams;

/// <summary>Stands for the Bot Connector: takes what the bot sends, gives ids, and outlives every bot.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, int> replies = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<CardSeen, int> sent = new();
    private readonly Channel<JsonObject> toDecide = Channel.CreateUnbounded<JsonObject>();
    private int ids;
    private int calls;

    private FakeConnector(WebApplication app) => this.app = app;

    /// <summary>How many calls came.</summary>
    public int Calls => Volatile.Read(ref calls);

    /// <summary>The cards on which somebody may take a request in charge, as they come; one sent twice comes twice.</summary>
    public ChannelReader<JsonObject> ToDecide => toDecide.Reader;

    /// <summary>How often each card of each dossier was sent anew; its updates left out.</summary>
    public IReadOnlyDictionary<CardSeen, int> Sent => sent;

    /// <summary>Where it is.</summary>
    public string Address => app.Urls.First();

    public static async Task<FakeConnector> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        FakeConnector connector = new(builder.Build());
        connector.app.Run(connector.AnswerAsync);
        await connector.app.StartAsync();
        return connector;
    }

    /// <summary>How many replies a message got.</summary>
    public int RepliesTo(string message) => replies.GetValueOrDefault(message);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref calls);
        using StreamReader reader = new(context.Request.Body);
        JsonNode body = JsonNode.Parse(await reader.ReadToEndAsync())!;
        string[] path = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        string[] place = path[(Array.IndexOf(path, "conversations") + 1)..];
        string id = $"c{Interlocked.Increment(ref ids)}";
        JsonObject answer = new() { ["id"] = id };
        if (place is [])
        {
            answer["id"] = $"a:{(string?)body["members"]?[0]?["id"] ?? id}";
        }
        else if (context.Request.Method == HttpMethods.Post)
        {
            if (place is [_, "activities", var message])
            {
                replies.AddOrUpdate(message, 1, (_, before) => before + 1);
            }

            Note(body);
        }

        await context.Response.WriteAsync(answer.ToJsonString());
    }

    private void Note(JsonNode activity)
    {
        if (activity["attachments"]?[0]?["content"] is JsonObject card && CardSeen.Of(card) is { } seen)
        {
            sent.AddOrUpdate(seen, 1, (_, before) => before + 1);
            if (CardButtons.Find(card, "takeCharge") is not null)
            {
                toDecide.Writer.TryWrite(card);
            }
        }
    }
}
