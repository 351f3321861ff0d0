using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TeamsMairie.Bot;
using TeamsMairie.Bot.Communes;
using TeamsMairie.BotProtocol;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;
using TeamsMairie.Simulation.Scheduling;
using TeamsMairie.Simulation.Teams;
using TeamsMairie.Triage;

namespace TeamsMairie.Simulation.Replicas;

/// <summary>The services of the real bot, as its host adds them; only what touches the world outside is put in their place.</summary>
internal static class Blueprint
{
    /// <summary>The town of every world.</summary>
    public static Commune Town { get; } =
        CommuneReader.ReadFolder(Path.Combine(AppContext.BaseDirectory, "Communes"))[0];

    private static readonly MessageReader Reader = new();
    private static readonly ServiceDescriptor[] Common = [.. Describe()];

    /// <summary>The services of one replica.</summary>
    public static ServiceProvider Build(Process process, WallClock wall, IJournal journal, IDoor door, FakeTeams teams, TeamsFaults faults)
    {
        ServiceCollection services = [];
        foreach (ServiceDescriptor service in Common)
        {
            services.Add(service);
        }

        services.AddSingleton<TimeProvider>(new ProcessClock(process, wall));
        services.AddSingleton(journal);
        services.AddSingleton(door);
        services.AddSingleton(new FaultyConnector(process, teams, faults));
        return services.BuildServiceProvider();
    }

    private static ServiceCollection Describe()
    {
        ServiceCollection services = [];
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(
            // A wait drawn at random by the library is not drawn from the seed.
            [new($"{ConnectorOptions.Section}:{nameof(ConnectorOptions.RetryDelay)}", "00:00:00")]).Build());
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton(ServiceUrlPolicy.AllowLoopback);
        services.AddTransient<WithoutContext>();
        services.AddHttpClient<ConnectorClient>().AddHttpMessageHandler<WithoutContext>();
        services.AddTeamsMairie(Path.Combine(AppContext.BaseDirectory, "Communes"), "");
        services.AddHttpClient<ConnectorClient>()
            .ConfigurePrimaryHttpMessageHandler(provider => provider.GetRequiredService<FaultyConnector>());
        services.Replace(ServiceDescriptor.Singleton(new CommuneRegister([Town])));
        services.Replace(ServiceDescriptor.Singleton(Reader));
        services.RemoveAll<IJournal>();
        services.RemoveAll<TimeProvider>();
        return services;
    }
}
