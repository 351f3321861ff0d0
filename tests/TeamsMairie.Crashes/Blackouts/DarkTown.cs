using Microsoft.Extensions.Time.Testing;
using TeamsMairie.Bot;
using TeamsMairie.Bot.Communes;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.BotProtocol;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Crashes.Dying;
using TeamsMairie.Crashes.Teams;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Waking;

namespace TeamsMairie.Crashes.Blackouts;

/// <summary>The real bot on a clock that is moved by hand, without its door: what is due is all it does.</summary>
internal sealed class DarkTown : IAsyncDisposable
{
    // In the light a step is the time of one call at the bot's own rate; in the dark nobody looks at the rate.
    private static readonly TimeSpan LightStep = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan DarkStep = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);
    private readonly string folder = Directory.CreateDirectory(
        Path.Combine(Memory, $"blackout-{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}")).FullName;
    private readonly List<StreamId> streams = [];
    private readonly WebApplication app;

    public DarkTown()
    {
        Connector = new(Clock);
        WebApplicationBuilder builder = BotHost.CreateBuilder(
        [
            "--environment=Development", $"--Bot:AppId={Bourg.AppId}", $"--Bot:Tenants:0={Bourg.Tenant}",
            $"--Bot:Communes={Bourg.Communes}", $"--Bot:Data={folder}",
        ]);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton(provider => new ConnectorTokens(
            () => new LocalCredential(), "scope", Clock, provider.GetRequiredService<ILogger<ConnectorTokens>>()));
        builder.Services.AddHttpClient<ConnectorClient>().AddHttpMessageHandler(() => Connector);
        app = builder.Build();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 5, 11, 6, 0, 0, TimeSpan.Zero));

    public DarkConnector Connector { get; }

    // Hours of retries are tens of thousands of commits: in memory where the system has a folder there.
    private static string Memory => Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Somebody asks for leave; two cards wait: the reply, and the one of who decides.</summary>
    public async Task AskAsync(int serial)
    {
        Guid tenant = Guid.Parse(Bourg.Tenant);
        Guid author = Bourg.Staff[serial % Bourg.Staff.Count];
        Commune commune = app.Services.GetRequiredService<CommuneRegister>().Of(tenant, new PersonId(author)).First();
        StreamId stream = new(tenant, DerivedId.Of(tenant, $"m{serial}"));
        DossierCommand.Submit request = new(
            new Gesture(new PersonId(author), Clock.GetUtcNow()),
            new Origin(new Uri(Bourg.ServiceUrl), Activities.ChatOf(author), $"m{serial}", IsPublic: false) { Commune = commune.Key },
            $"Je voudrais poser vendredi 9 mai, repère {serial}.", "Congé", new Matter(RequestKind.HrLeave, null, Urgency.Normal, false),
            [], Urgency.Normal, null);
        await app.Services.GetRequiredService<DossierDesk>().HandleAsync(stream, commune, (_, _) => request, Cancelled);
        streams.Add(stream);
    }

    /// <summary>Lets time pass; what becomes due is done when it is.</summary>
    public async Task PassAsync(TimeSpan time, TimeSpan look)
    {
        WakeLoop loop = app.Services.GetRequiredService<WakeLoop>();
        DateTimeOffset end = Clock.GetUtcNow() + time;
        while (Clock.GetUtcNow() < end)
        {
            Clock.Advance(look);
            Task round = loop.RunDueAsync(Cancelled);
            while (!round.IsCompleted)
            {
                await Task.WhenAny(round, Task.Delay(Moment, TimeProvider.System, Cancelled));
                Clock.Advance(round.IsCompleted ? TimeSpan.Zero : Connector.IsDark ? DarkStep : LightStep);
            }

            await round;
        }
    }

    /// <summary>How many cards wait.</summary>
    public async Task<int> CountPendingAsync()
    {
        IJournal journal = app.Services.GetRequiredService<IJournal>();
        int pending = 0;
        foreach (StreamId stream in streams)
        {
            pending += (await journal.ReadPendingAsync(stream, DateTimeOffset.MaxValue, Cancelled)).Due.Count;
        }

        return pending;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
