using Microsoft.Extensions.DependencyInjection;
using TeamsMairie.Journal.Sqlite;
using TeamsMairie.Journal.Waking;

namespace TeamsMairie.Journal;

/// <summary>The door of the journal.</summary>
public static class JournalServices
{
    /// <summary>Keeps the journal in one SQLite file, and wakes what is due.</summary>
    /// <param name="services">The services of the host, which has an <see cref="IWakeHandler"/>.</param>
    /// <param name="folder">The folder of the file; made when it is not there.</param>
    public static IServiceCollection AddSqliteJournal(this IServiceCollection services, string folder)
    {
        services.AddSingleton<IJournal>(_ => new SqliteJournal(new SqliteFile(folder)));
        services.AddSingleton<WakeLoop>();
        services.AddHostedService(provider => provider.GetRequiredService<WakeLoop>());
        return services;
    }
}
