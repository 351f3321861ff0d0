using System.Text.Json.Nodes;
using TeamsMairie.Crashes.Dying;
using TeamsMairie.Crashes.Teams;

namespace TeamsMairie.Crashes.Killing;

/// <summary>What outlives every bot: the journal, the Connector, who signs for it, and the time of day.</summary>
internal sealed class Town : IAsyncDisposable
{
    private readonly TeamsClient client = new();
    private Issuer issuer = null!;
    private TimeSpan ahead;

    private Town(Store store) => Store = store;

    public Store Store { get; }

    public FakeConnector Connector { get; private set; } = null!;

    /// <summary>The time of day of the town.</summary>
    public DateTimeOffset Now => TimeProvider.System.GetUtcNow() + ahead;

    public static async Task<Town> OpenAsync(Store store) => new(store)
    {
        issuer = await Issuer.StartAsync(),
        Connector = await FakeConnector.StartAsync(),
    };

    /// <summary>Starts a bot, after it was dead for a time.</summary>
    public BotProcess Start(TimeSpan dead, params IEnumerable<string> settings)
    {
        ahead += dead;
        return BotProcess.Start(
        [
            .. HostSettings, "--urls=http://127.0.0.1:0", $"--Bot:AppId={Bourg.AppId}", $"--Bot:Tenants:0={Bourg.Tenant}",
            $"--Bot:TestKeySource={issuer.Metadata}", "--Logging:LogLevel:Default=Error", $"--{MortalHost.Ahead}={ahead}",
            $"--{MortalHost.Connector}={Connector.Address}", .. settings,
        ]);
    }

    /// <summary>The settings a command of the operator needs too.</summary>
    public IEnumerable<string> HostSettings =>
        Store.Settings.Concat(["--environment=Development", $"--Bot:Communes={Bourg.Communes}"]);

    /// <summary>Ends when a bot is ready, or dead.</summary>
    /// <returns>Whether it is ready.</returns>
    public async Task<bool> UntilReadyAsync(BotProcess bot, CancellationToken cancellationToken)
    {
        await Task.WhenAny(bot.Open, bot.Died).WaitAsync(cancellationToken);
        using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(10));
        while (!bot.Died.IsCompleted && !await client.IsReadyAsync(await bot.Open, cancellationToken))
        {
            await timer.WaitForNextTickAsync(cancellationToken);
        }

        return !bot.Died.IsCompleted;
    }

    /// <summary>Posts an activity to a bot, signed; null when it did not answer.</summary>
    public async Task<JsonNode?> PostAsync(BotProcess bot, JsonObject activity, CancellationToken cancellationToken) =>
        await client.PostAsync(await bot.Open, issuer.Authorization(Now), activity, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await Connector.DisposeAsync();
        await issuer.DisposeAsync();
    }
}
