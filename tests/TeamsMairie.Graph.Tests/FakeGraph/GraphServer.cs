using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace TeamsMairie.Graph.Tests.FakeGraph;

/// <summary>Microsoft Graph on this machine, over real HTTP. It refuses what Graph would refuse.</summary>
internal sealed class GraphServer : IAsyncDisposable
{
    private const string Root = "/v1.0";
    private const int MostInABatch = 20;

    private readonly WebApplication app;
    private readonly ConcurrentQueue<FakeAnswer> instead = [];

    private GraphServer(WebApplication app) => this.app = app;

    public FakeDirectory Directory { get; } = new();

    /// <summary>What was asked, outside and inside batches: <c>GET /users/delta</c>.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>What Graph would have refused: a test that asked it is wrong.</summary>
    public ConcurrentQueue<string> Objections { get; } = [];

    /// <summary>Whether connections are cut without an answer.</summary>
    public bool IsAway { get; set; }

    public Uri Address => new(
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + Root);

    public static async Task<GraphServer> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        GraphServer server = new(builder.Build());
        server.app.Run(server.AnswerAsync);
        await server.app.StartAsync();
        return server;
    }

    /// <summary>The next questions, outside a batch or in one, get these answers.</summary>
    public void AnswersNext(params ReadOnlySpan<FakeAnswer> answers)
    {
        foreach (FakeAnswer answer in answers)
        {
            instead.Enqueue(answer);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (IsAway)
        {
            context.Abort();
            return;
        }

        HttpRequest request = context.Request;
        string url = request.Path.Value![Root.Length..] + request.QueryString;
        JsonObject? body = request.ContentLength > 0 || request.Headers.TransferEncoding.Count > 0
            ? (await JsonNode.ParseAsync(request.Body))!.AsObject()
            : null;
        FakeAnswer answer = !request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.Ordinal)
            ? FakeAnswer.Error(401, "InvalidAuthenticationToken")
            : url == "/$batch" ? Batch(body!)
            : Answer(request.Method, url);
        context.Response.StatusCode = answer.Status;
        if (answer.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = $"{seconds}";
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer.Body?.ToJsonString() ?? "");
    }

    private FakeAnswer Batch(JsonObject body)
    {
        Asked.Enqueue("POST /$batch");
        JsonArray requests = body["requests"]!.AsArray();
        if (requests.Count > MostInABatch)
        {
            Objections.Enqueue($"a batch of {requests.Count}");
            return FakeAnswer.Error(400, "BadRequest", "A batch holds twenty requests.");
        }

        // Graph answers in no particular order.
        JsonArray responses = [.. requests.Select(request => One(request!.AsObject())).Reverse()];
        return new FakeAnswer(200, new JsonObject { ["responses"] = responses });
    }

    private JsonObject One(JsonObject request)
    {
        FakeAnswer answer = Answer((string)request["method"]!, (string)request["url"]!);
        JsonObject headers = new() { ["Content-Type"] = "application/json" };
        if (answer.RetryAfter is { } seconds)
        {
            headers["Retry-After"] = $"{seconds}";
        }

        return new JsonObject
        {
            ["id"] = (string)request["id"]!,
            ["status"] = answer.Status,
            ["headers"] = headers,
            ["body"] = answer.Body?.DeepClone() ?? new JsonObject(),
        };
    }

    private FakeAnswer Answer(string verb, string url)
    {
        string[] parts = url.Replace("()", "", StringComparison.Ordinal).Split('?', 2);
        Dictionary<string, string> options = (parts.Length > 1 ? parts[1].Split('&') : [])
            .Select(option => option.Split('=', 2))
            .ToDictionary(pair => Uri.UnescapeDataString(pair[0]), pair => Uri.UnescapeDataString(pair[1]));
        Asked.Enqueue($"{verb} {parts[0]}");

        // The token of a page is Graph's own, and its client follows it as it is.
        if (GraphRoutes.Objection(verb, parts[0], options.Keys.Where(key => key is not ("$skiptoken" or "$deltatoken"))) is { } objection)
        {
            Objections.Enqueue(objection);
            return FakeAnswer.Error(400, "BadRequest", objection);
        }

        return instead.TryDequeue(out FakeAnswer? other) ? other : Directory.Answer(parts[0], options, Address);
    }
}
