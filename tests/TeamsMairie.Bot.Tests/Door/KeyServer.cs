using System.Text.Json.Nodes;

namespace TeamsMairie.Bot.Tests.Door;

/// <summary>Stands for the host that publishes the Connector's keys; counts who comes, and can fail.</summary>
internal sealed class KeyServer : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.com";
    private readonly WebApplication server;
    private int tries;
    private int fetches;
    private int strangers;

    private KeyServer(WebApplication server) => this.server = server;

    /// <summary>How often anybody began to fetch, answered or not.</summary>
    public int Tries => tries;

    /// <summary>How often the keys were asked for.</summary>
    public int Fetches => fetches;

    /// <summary>How often anything else was asked for.</summary>
    public int Strangers => strangers;

    public List<TestKey> Keys { get; } = [];

    /// <summary>When not null, answers with this status and nothing else.</summary>
    public int? Outage { get; set; }

    /// <summary>What is answered at a path instead of what should be.</summary>
    public Dictionary<string, RequestDelegate> Instead { get; } = [];

    public Uri Metadata => new(server.Urls.First() + "/metadata");

    public static async Task<KeyServer> StartAsync(params TestKey[] keys)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        KeyServer host = new(builder.Build());
        host.Keys.AddRange(keys);
        host.server.Run(host.AnswerAsync);
        await host.server.StartAsync();
        return host;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        string path = context.Request.Path.Value!;
        if (path is "/metadata")
        {
            Interlocked.Increment(ref tries);
        }

        if (Instead.TryGetValue(path, out RequestDelegate? instead))
        {
            return instead(context);
        }

        if (Outage is { } status)
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        }

        JsonObject? document = path switch
        {
            "/metadata" => new() { ["issuer"] = Issuer, ["jwks_uri"] = server.Urls.First() + "/keys" },
            "/keys" => Published(),
            _ => null,
        };
        if (document is null)
        {
            Interlocked.Increment(ref strangers);
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        }

        return context.Response.WriteAsync(document.ToJsonString());
    }

    private JsonObject Published()
    {
        Interlocked.Increment(ref fetches);
        return new() { ["keys"] = new JsonArray([.. Keys.Select(key => (JsonNode)key.Publish())]) };
    }
}
