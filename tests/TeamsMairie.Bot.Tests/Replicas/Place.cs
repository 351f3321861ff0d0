using Microsoft.Data.Sqlite;
using TeamsMairie.Journal;
using TeamsMairie.Journal.Tests.Storage;

namespace TeamsMairie.Bot.Tests.Replicas;

/// <summary>A journal of a test, on one store or the other.</summary>
internal sealed class Place(string kind, AzuriteServer server) : IDisposable
{
    private static int last;
    private readonly string folder = Directory.CreateTempSubdirectory("replicas-").FullName;
    private readonly string name = $"replicas{Interlocked.Increment(ref last)}";

    public void Configure(JournalOptions options)
    {
        (options.Kind, options.Folder, options.Table, options.Queue) = (kind, folder, name, name);
        options.ConnectionString = kind == JournalOptions.Sqlite ? null : server.ConnectionString;
    }

    /// <summary>Opens it as an operator does.</summary>
    public async Task KeepUpAsync(bool alone, TimeProvider clock, Func<IJournalUpkeep, Task> work)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = "Development" });
        builder.Services.AddSingleton(clock);
        builder.Services.AddJournalUpkeep(folder, alone);
        builder.Services.Configure<JournalOptions>(Configure);
        using IHost host = builder.Build();
        await host.Services.GetRequiredService<IJournal>().OpenAsync(TestContext.Current.CancellationToken);
        await work(host.Services.GetRequiredService<IJournalUpkeep>());
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
