using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using TeamsMairie.Journal.Sqlite;
using TeamsMairie.Journal.Tables;
using TeamsMairie.Journal.Waking;

namespace TeamsMairie.Journal;

/// <summary>The door of the journal.</summary>
public static class JournalServices
{
    /// <summary>Keeps the journal where the section <see cref="JournalOptions.Section"/> says, and wakes what is due.</summary>
    /// <param name="services">The services of the host, which has an <see cref="IWakeHandler"/>.</param>
    /// <param name="folder">The folder of the SQLite file, when it is one.</param>
    public static IServiceCollection AddJournal(this IServiceCollection services, string folder)
    {
        AddOptions(services, folder);
        services.AddSingleton<IJournal>(provider => OptionsOf(provider) is { IsOnTables: true } options
            ? new TablesJournal(TableStores.Reach(options), provider.GetRequiredService<TimeProvider>())
            : new SqliteJournal(new SqliteFile(OptionsOf(provider).Folder)));
        services.AddHostedService<JournalOpening>();
        services.AddMetrics();
        services.AddSingleton<WakeRecord>();
        services.AddSingleton(provider => new WakeLoop(
            provider.GetRequiredService<IJournal>(), provider.GetRequiredService<IWakeHandler>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<WakeRecord>()));
        services.AddHostedService(provider => provider.GetRequiredService<WakeLoop>());
        return services;
    }

    /// <summary>Opens the same journal for an operator.</summary>
    /// <param name="services">The services of a command.</param>
    /// <param name="folder">The folder of the SQLite file, when it is one.</param>
    /// <param name="alone">Whether a SQLite file must have no robot at work.</param>
    public static IServiceCollection AddJournalUpkeep(this IServiceCollection services, string folder, bool alone)
    {
        AddOptions(services, folder);
        services.AddSingleton(provider => TableStores.Reach(OptionsOf(provider)));
        services.AddSingleton(provider =>
            alone ? new SqliteFile(OptionsOf(provider).Folder) : SqliteFile.Beside(OptionsOf(provider).Folder));
        services.AddSingleton<IJournal>(provider => OptionsOf(provider).IsOnTables
            ? ActivatorUtilities.CreateInstance<TablesJournal>(provider)
            : ActivatorUtilities.CreateInstance<SqliteJournal>(provider));
        services.AddSingleton<IJournalUpkeep>(provider => OptionsOf(provider).IsOnTables
            ? ActivatorUtilities.CreateInstance<TablesUpkeep>(provider)
            : ActivatorUtilities.CreateInstance<SqliteUpkeep>(provider));
        return services;
    }

    private static void AddOptions(IServiceCollection services, string folder)
    {
        services.AddOptions<JournalOptions>().Configure(options => options.Folder = folder)
            .BindConfiguration(JournalOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<JournalOptions>, JournalOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);
    }

    private static JournalOptions OptionsOf(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<JournalOptions>>().Value;
}
