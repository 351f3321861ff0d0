using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace TeamsMairie.BotProtocol.Tests;

/// <summary>A real connector on loopback that answers what the test prepared, and the client that calls it.</summary>
internal sealed class LoopbackConnector : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly IHost bot;
    private readonly ConcurrentQueue<RequestDelegate> answers = new();
    private readonly SemaphoreSlim arrivals = new(0);

    private LoopbackConnector(WebApplication server, IHost bot)
    {
        (this.server, this.bot) = (server, bot);
        server.Run(AnswerAsync);
    }

    public ConcurrentQueue<Received> Requests { get; } = new();

    public Uri ServiceUrl => new(server.Urls.First() + "/emea/5f1e2a40-0b7c-4c63-9a55-0d9a2f6f7c11/");

    public ConnectorClient Client => bot.Services.GetRequiredService<ConnectorClient>();

    public static async Task<LoopbackConnector> StartAsync(
        FakeTimeProvider? clock = null, params (string Key, string Value)[] settings)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        LoopbackConnector connector = new(builder.Build(), BotWith(clock, settings));
        await connector.server.StartAsync(TestContext.Current.CancellationToken);
        return connector;
    }

    public LoopbackConnector Answers(int status, string body = "", string? retryAfter = null)
    {
        answers.Enqueue(context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            if (retryAfter is not null)
            {
                context.Response.Headers.RetryAfter = retryAfter;
            }

            return context.Response.WriteAsync(body);
        });
        return this;
    }

    public LoopbackConnector Redirects(Uri elsewhere, int status = 307)
    {
        answers.Enqueue(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = elsewhere.ToString();
            return Task.CompletedTask;
        });
        return this;
    }

    public LoopbackConnector HangsUp()
    {
        answers.Enqueue(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        return this;
    }

    /// <summary>Answers, then a byte at a time for as long as anybody listens.</summary>
    public LoopbackConnector Drips(int status)
    {
        answers.Enqueue(async context =>
        {
            context.Response.StatusCode = status;
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(" "u8.ToArray(), context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, context.RequestAborted);
            }
        });
        return this;
    }

    public LoopbackConnector NeverAnswers()
    {
        answers.Enqueue(context => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted));
        return this;
    }

    /// <summary>Ends when one more request has come in.</summary>
    public Task ArrivalAsync() => arrivals.WaitAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        bot.Dispose();
        await server.DisposeAsync();
        arrivals.Dispose();
    }

    private static IHost BotWith(FakeTimeProvider? clock, (string Key, string Value)[] settings)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection([
            new("Connector:RetryDelay", "00:00:00"),
            .. settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)),
        ]);
        builder.Services.AddSingleton<TimeProvider>(clock ?? TimeProvider.System);
        builder.Services.AddSingleton(ServiceUrlPolicy.AllowLoopback);
        builder.Services.AddBotProtocol();
        return builder.Build();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using StreamReader body = new(context.Request.Body);
        string text = await body.ReadToEndAsync(context.RequestAborted);
        Requests.Enqueue(new(
            context.Request.Method,
            context.Features.Get<IHttpRequestFeature>()!.RawTarget,
            text.Length == 0 ? null : JsonNode.Parse(text),
            context.Request.Headers.Authorization.ToString()));
        arrivals.Release();
        await (answers.TryDequeue(out RequestDelegate? answer) ? answer(context) : Unprepared(context));
    }

    // A status no test expects: a call nobody prepared for cannot pass for a success.
    private static Task Unprepared(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status418ImATeapot;
        return Task.CompletedTask;
    }
}

/// <summary>A request as it arrived: the target is raw, with its escapes.</summary>
internal sealed record Received(string Method, string Target, JsonNode? Body, string Authorization);
