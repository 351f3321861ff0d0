using Microsoft.Extensions.Logging.Testing;
using TeamsMairie.Journal;
using TeamsMairie.Sandbox;

namespace TeamsMairie.Bot.Tests.Towns;

/// <summary>The real bot, whose log is read.</summary>
internal sealed class WatchedBot : ISandboxBot
{
    private readonly TownBot bot = new();

    public FakeLogCollector Log { get; } = FakeLogCollector.Create(new FakeLogCollectorOptions());

    public Action<JournalOptions> Journal { get; set; } = _ => { };

    public Action<IServiceCollection> Services { get; set; } = _ => { };

    public void Register(WebApplicationBuilder builder, SandboxOptions options, string app)
    {
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(new FakeLoggerProvider(Log));
        bot.Register(builder, options, app);
        builder.Services.Configure(Journal);
        Services(builder.Services);
    }

    public void Map(IEndpointRouteBuilder routes) => bot.Map(routes);
}
