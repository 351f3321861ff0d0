using Microsoft.Extensions.Logging.Testing;
using TeamsMairie.Bot.Tests.Door;
using TeamsMairie.BotProtocol;
using TeamsMairie.BotProtocol.Tests;

namespace TeamsMairie.Bot.Tests.Keys;

/// <summary>The door and the keys of the bot, by a clock that the test moves.</summary>
internal sealed class Gatehouse : IAsyncDisposable
{
    private readonly IHost host;
    private readonly FakeLogCollector log = new();

    private Gatehouse(KeyServer server, WatchedClock clock)
    {
        (Server, Clock) = (server, clock);
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = "Development" });
        builder.Configuration.AddInMemoryCollection(
        [
            new("Bot:AppId", Forgery.AppId), new("Bot:Tenants:0", Bourg.Tenant),
            new("Bot:TestKeySource", server.Metadata.ToString()),
        ]);
        builder.Logging.AddProvider(new FakeLoggerProvider(log));
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddConnectorDoor();
        host = builder.Build();
    }

    public KeyServer Server { get; }

    public WatchedClock Clock { get; }

    public SigningKeySet? Keys => host.Services.GetRequiredService<ISigningKeySource>().Current;

    private static CancellationToken Deadline => TestContext.Current.CancellationToken;

    /// <summary>Starts it; the first fetch is over, well or not.</summary>
    public static async Task<Gatehouse> StartAsync(KeyServer server)
    {
        WatchedClock clock = new();
        clock.SetUtcNow(TimeProvider.System.GetUtcNow());
        Gatehouse house = new(server, clock);
        await house.host.StartAsync(Deadline);
        house.Rest = await house.RestBegunAsync();
        return house;
    }

    /// <summary>How long the ring meant to rest when it last began to.</summary>
    public TimeSpan Rest { get; private set; }

    public bool Knows(TestKey key) => Keys?.Find(key.Id, Clock.GetUtcNow()) is not null;

    public bool Alarms => log.GetSnapshot().Any(entry => entry.Id.Id == 2103);

    public string[] Faults => [.. log.GetSnapshot().Where(entry => entry.Id.Id is 2102 or 2103)
        .Select(entry => entry.StructuredState!.First(pair => pair.Key == "Fault").Value!)];

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(CancellationToken.None);
        host.Dispose();
    }

    /// <summary>Lets time pass until the ring has fetched again.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        Clock.Advance(time);
        Rest = await RestBegunAsync();
    }

    /// <summary>Lets time pass without anything due.</summary>
    public void Pass(TimeSpan time) => Clock.Advance(time);

    /// <summary>Asks to look again; over when the ring rests once more.</summary>
    public async Task LookAgainAsync()
    {
        Ask();
        Rest = await RestBegunAsync();
    }

    public void Ask() => host.Services.GetRequiredService<ISigningKeySource>().LookAgain();

    /// <summary>Knocks at the door; gives the status of a refusal.</summary>
    public async Task<int> KnockAsync(Forgery forgery)
    {
        DefaultHttpContext context = new() { RequestServices = host.Services };
        context.Request.Method = "POST";
        context.Request.ContentType = "application/json";
        context.Request.Headers.Authorization = "Bearer " + forgery.Write();
        context.Request.Body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(forgery.Body.ToJsonString()));
        Admission admission = await host.Services.GetRequiredService<IDoor>().AdmitAsync(context.Request, Deadline);
        if (admission is Admission.Refused(var answer))
        {
            await answer.ExecuteAsync(context);
        }

        return context.Response.StatusCode;
    }

    /// <summary>The next rest of the ring; the patience of a fetch or of a body is none.</summary>
    public async Task<TimeSpan> RestBegunAsync()
    {
        TimeSpan wait = await Clock.WaitBegunAsync();
        while (wait == KeyTimes.Patience)
        {
            wait = await Clock.WaitBegunAsync();
        }

        return wait;
    }
}
