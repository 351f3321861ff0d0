using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace TeamsMairie.Bot.Tests.Towns;

/// <summary>A client of the Bot Framework on loopback whose Connector does not answer until it is told to.</summary>
internal sealed class HangingConnector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TaskCompletionSource called = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource closing = new();
    private volatile bool answers;
    private int ids;

    private HangingConnector(WebApplication app) => this.app = app;

    /// <summary>Ends when the bot has called for the first time.</summary>
    public Task Called => called.Task;

    /// <summary>What was answered: the conversation and the card or text.</summary>
    public ConcurrentQueue<(string Conversation, string Body)> Taken { get; } = new();

    public Uri ServiceUrl => new(app.Services.GetRequiredService<IServer>().Features
        .Get<IServerAddressesFeature>()!.Addresses.First() + "/");

    public static async Task<HangingConnector> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        HangingConnector connector = new(builder.Build());
        connector.app.Run(connector.AnswerAsync);
        await connector.app.StartAsync(TestContext.Current.CancellationToken);
        return connector;
    }

    public void StartAnswering() => answers = true;

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await app.DisposeAsync();
        closing.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        called.TrySetResult();
        if (!answers)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, closing.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            return;
        }

        using StreamReader reader = new(context.Request.Body);
        string body = await reader.ReadToEndAsync(closing.Token);
        string[] path = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        string id = $"{Interlocked.Increment(ref ids)}";
        if (path is ["v3", "conversations"])
        {
            string member = (string)JsonNode.Parse(body)!["members"]![0]!["id"]!;
            await context.Response.WriteAsync(new JsonObject { ["id"] = "chat-" + member }.ToJsonString(), closing.Token);
            return;
        }

        Taken.Enqueue((Uri.UnescapeDataString(path[2]), Regex.Unescape(body)));
        await context.Response.WriteAsync(new JsonObject { ["id"] = id }.ToJsonString(), closing.Token);
    }
}
