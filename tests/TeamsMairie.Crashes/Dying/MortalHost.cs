using System.Globalization;
using TeamsMairie.Bot;
using TeamsMairie.BotProtocol;
using TeamsMairie.Journal;

namespace TeamsMairie.Crashes.Dying;

/// <summary>The bot as it is deployed, in a process of its own, with a journal and a Connector around which it dies.</summary>
internal static class MortalHost
{
    /// <summary>What asks for it on the command line; the settings of the host follow.</summary>
    public const string Switch = "--host";

    /// <summary>Where it dies by itself: a <see cref="CrashPoint"/>.</summary>
    public const string Point = "Crash:Point";

    /// <summary>Which passage at that place is its last, from 1.</summary>
    public const string Passage = "Crash:Passage";

    /// <summary>How far its clock is ahead of the system's.</summary>
    public const string Ahead = "Crash:Ahead";

    /// <summary>Where calls to the Connector are brought.</summary>
    public const string Connector = "Crash:Connector";

    /// <summary>Whether the sweep of the day falls when it starts.</summary>
    public const string Sweeps = "Crash:Sweeps";

    /// <summary>What it says, on a line, each time it takes a dossier that is due.</summary>
    public const string Woken = "woken";

    /// <summary>Starts it, says its address on a line, and runs until it dies.</summary>
    public static async Task<int> RunAsync(string[] settings)
    {
        WebApplicationBuilder builder = BotHost.CreateBuilder(settings);
        ConfigurationManager asked = builder.Configuration;
        Reaper reaper = new(
            Enum.Parse<CrashPoint>(asked[Point] ?? nameof(CrashPoint.None)),
            int.Parse(asked[Passage] ?? "1", CultureInfo.InvariantCulture));
        AheadClock clock = new(TimeSpan.Parse(asked[Ahead] ?? "0", CultureInfo.InvariantCulture));
        Uri connector = new(asked[Connector]!);
        bool sweeps = bool.Parse(asked[Sweeps] ?? bool.FalseString);

        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(provider => new ConnectorTokens(
            () => new LocalCredential(), "scope", clock, provider.GetRequiredService<ILogger<ConnectorTokens>>()));

        // What Teams allows in a second is held elsewhere, by LastingBlackout: here it would only make the tests wait.
        builder.Services.AddSingleton(new ConnectorPace(new HastyClock()));
        builder.Services.AddHttpClient<ConnectorClient>().AddHttpMessageHandler(() => new MortalCalls(reaper, clock, connector));
        ServiceDescriptor kept = builder.Services.Single(service => service.ServiceType == typeof(IJournal));
        builder.Services.Remove(kept);
        builder.Services.AddSingleton(provider =>
            MortalJournal.Around((IJournal)kept.ImplementationFactory!(provider), reaper, sweeps));

        await using WebApplication app = builder.Open();
        await app.StartAsync();
        await Console.Out.WriteLineAsync(app.Urls.First());
        await app.WaitForShutdownAsync();
        return 0;
    }
}
