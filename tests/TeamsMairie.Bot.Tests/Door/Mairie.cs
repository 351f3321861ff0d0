using System.Collections.Concurrent;
using System.Net;
using Azure.Core;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Logging.Testing;
using TeamsMairie.BotProtocol;

namespace TeamsMairie.Bot.Tests.Door;

/// <summary>The bot as it is deployed, with keys of the test, and a Connector that notes what reaches it.</summary>
public sealed class Mairie : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("mairie").FullName;
    private readonly FakeLogCollector log = new();
    private KeyServer server = null!;
    private WebApplication app = null!;
    private HttpClient http = null!;
    private MetricCollector<long> refusals = null!;

    /// <summary>Whether the host of the keys is down while the bot starts.</summary>
    internal bool StartsWithoutKeys { get; init; }

    /// <summary>The folder of its journal.</summary>
    internal string Data => folder;

    internal RingOfKeys Keys { get; } = new();

    internal KeyServer Server => server;

    internal TestDoor Gate => app.Services.GetRequiredService<TestDoor>();

    internal IServiceProvider Services => app.Services;

    internal ConcurrentQueue<string> Outgoing { get; } = [];

    /// <summary>What the Connector answers to a call.</summary>
    internal Func<HttpRequestMessage, HttpResponseMessage> Connector { get; set; } = _ => Answer(HttpStatusCode.Created, """{ "id": "a:1" }""");

    internal string Logged => string.Join('\n', log.GetSnapshot().Select(r => $"{r.Message} {r.Exception}"));

    internal Uri Address => new(app.Urls.First());

    private Uri Door => new(app.Urls.First() + "/api/messages");

    public async ValueTask InitializeAsync()
    {
        server = await KeyServer.StartAsync(Keys.Published);
        server.Outage = StartsWithoutKeys ? 503 : null;
        WebApplicationBuilder builder = BotHost.CreateBuilder(
        [
            "--environment=Development", "--urls=http://127.0.0.1:0", $"--Bot:AppId={Forgery.AppId}",
            $"--Bot:Tenants:0={Bourg.Tenant}", $"--Bot:TestKeySource={server.Metadata}", $"--Bot:Data={folder}",
            $"--Bot:Communes={Bourg.Communes}", "--Connector:RetryDelay=00:00:00",
        ]);
        builder.Logging.ClearProviders().AddProvider(new FakeLoggerProvider(log)).AddFilter("TeamsMairie", LogLevel.Trace);
        builder.Services.AddSingleton(provider => new ConnectorTokens(
            () => new TestCredential(), "scope", TimeProvider.System, provider.GetRequiredService<ILogger<ConnectorTokens>>()));
        builder.Services.AddHttpClient<ConnectorClient>().ConfigurePrimaryHttpMessageHandler(() => new NotingHandler(this));
        builder.Services.AddSingleton<TestDoor>().AddSingleton<IDoor>(provider => provider.GetRequiredService<TestDoor>());
        app = builder.Open();
        refusals = new(app.Services.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>(), DoorRecord.Meter, DoorRecord.Refusals);
        await app.StartAsync();
        http = new HttpClient { DefaultRequestVersion = HttpVersion.Version11 };
        while (!StartsWithoutKeys && app.Services.GetRequiredService<ISigningKeySource>().Current is null)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await server.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    internal Task<Verdict> JudgeAsync(Vector vector)
    {
        Forgery forgery = new(Keys);
        vector.Forge(forgery);
        return PostAsync(forgery);
    }

    internal async Task<Verdict> PostAsync(Forgery forgery)
    {
        Gate.HasNoKeys = forgery.HasNoKeys;
        refusals.Clear();
        Outgoing.Clear();
        using HttpRequestMessage request = forgery.ToRequest(Door);
        using HttpResponseMessage response = await http.SendAsync(request);
        string[] reasons = [.. refusals.GetMeasurementSnapshot().Select(m => (string)m.Tags["reason"]!)];
        return new((int)response.StatusCode, reasons, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Posts, and gives the answer whole.</summary>
    internal Task<HttpResponseMessage> SendAsync(Forgery forgery) => http.SendAsync(forgery.ToRequest(Door));

    internal Task<string> ReadAsync(string path) => http.GetStringAsync(new Uri(Door, path));

    internal Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(new Uri(Door, path));

    internal static HttpResponseMessage Answer(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };

    /// <summary>How many events are kept.</summary>
    internal async Task<long> EventsAsync()
    {
        await using SqliteConnection connection = new($"Data Source={Path.Combine(folder, "journal.db")};Mode=ReadOnly");
        await connection.OpenAsync();
        await using SqliteCommand count = connection.CreateCommand();
        count.CommandText = "SELECT COUNT(*) FROM event";
        return (long)(await count.ExecuteScalarAsync())!;
    }

    private sealed class NotingHandler(Mairie mairie) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            mairie.Outgoing.Enqueue($"{request.Method} {request.RequestUri} {request.Headers.Authorization}");
            return Task.FromResult(mairie.Connector(request));
        }
    }

    private sealed class TestCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new("jeton-sortant", TimeProvider.System.GetUtcNow().AddHours(1));

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
