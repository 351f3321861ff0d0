using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TeamsMairie.Bot;
using TeamsMairie.Bot.Communes;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Circuit.Dossiers;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;

namespace TeamsMairie.Benchmarks.Turns;

/// <summary>The real desk on a real journal: a request is written, taken in charge and decided, which is three turns.</summary>
internal sealed class TurnBench : IAsyncDisposable
{
    private const int TurnsOfADossier = 3;
    private static readonly Guid Tenant = Guid.Parse("f2a52672-01da-5967-9158-b1a0e4135ba6");
    private static readonly PersonId Author = new(Guid.Parse("62a041b7-5364-531b-8cca-9c506bbecc5b"));
    private static readonly DateTimeOffset Start = new(2026, 5, 11, 8, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("turns-").FullName;
    private readonly ServiceProvider services;
    private readonly bool isFile;
    private int serial;

    private TurnBench(string journal, string? connection)
    {
        isFile = journal == JournalOptions.Sqlite;
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddLogging().AddTeamsMairie(Path.Combine(AppContext.BaseDirectory, "Communes"), folder);
        string name = "turns" + Start.Year + Environment.ProcessId;
        builder.Services.Configure<JournalOptions>(options => (options.Kind, options.ConnectionString, options.Table, options.Queue) =
            (journal, connection, name, name));
        services = builder.Services.BuildServiceProvider();
    }

    public static async Task<TurnBench> OpenAsync(string journal, string? connection, CancellationToken cancellationToken)
    {
        TurnBench bench = new(journal, connection);
        await bench.services.GetRequiredService<IJournal>().OpenAsync(cancellationToken);
        return bench;
    }

    /// <summary>Puts so many dossiers in the journal: in a file, copies of one that the desk wrote; on tables, one by one.</summary>
    public async Task FillAsync(int dossiers, CancellationToken cancellationToken)
    {
        StreamId first = await LiveAsync(cancellationToken);
        if (isFile)
        {
            await SqliteFilling.CopyAsync(folder, first, dossiers, cancellationToken);
            return;
        }

        ParallelOptions many = new() { MaxDegreeOfParallelism = 16, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, dossiers, many, async (_, cancellation) => await LiveAsync(cancellation));
    }

    /// <summary>Takes the turns of so many new dossiers, one after the other.</summary>
    public async Task<TurnCost> RunAsync(int dossiers, CancellationToken cancellationToken)
    {
        long stored = isFile ? await SqliteFilling.SizeAsync(folder, cancellationToken) : 0;
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        long began = Stopwatch.GetTimestamp();
        for (int dossier = 0; dossier < dossiers; dossier++)
        {
            await LiveAsync(cancellationToken);
        }

        TimeSpan time = Stopwatch.GetElapsedTime(began);
        int turns = dossiers * TurnsOfADossier;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        stored = (isFile ? await SqliteFilling.SizeAsync(folder, cancellationToken) : 0) - stored;
        return new(time / turns, allocated / turns, stored / turns);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<StreamId> LiveAsync(CancellationToken cancellationToken)
    {
        string message = $"m{Interlocked.Increment(ref serial)}";
        StreamId stream = new(Tenant, DerivedId.Of(Tenant, message));
        Commune commune = services.GetRequiredService<CommuneRegister>().Of(Tenant, Author).First();
        DossierDesk desk = services.GetRequiredService<DossierDesk>();
        Origin origin = new(new Uri($"https://smba.trafficmanager.net/emea/{Tenant}/"), "a:jordan", message, IsPublic: false)
        {
            Commune = commune.Key,
        };
        await desk.HandleAsync(
            stream, commune,
            (_, _) => new DossierCommand.Submit(
                new Gesture(Author, Start), origin, $"Bonjour, je voudrais poser vendredi 9 mai, repère {message}.", "Congé",
                new Matter(RequestKind.HrLeave, null, Urgency.Normal, TellsOfHealth: false), [], Urgency.Normal, null),
            cancellationToken);
        await desk.HandleAsync(
            stream, commune, (state, _) => new DossierCommand.TakeCharge(new Gesture(state.Holder, Start.AddMinutes(5))), cancellationToken);
        await desk.HandleAsync(
            stream, commune,
            (state, _) => new DossierCommand.Settle(
                new Gesture(state.Holder, Start.AddMinutes(9)), Outcome.Granted, "L’équipe est au complet.", "", null, null),
            cancellationToken);
        return stream;
    }
}

/// <summary>What one turn cost.</summary>
/// <param name="Time">How long it took.</param>
/// <param name="Allocated">The bytes allocated, in the whole process.</param>
/// <param name="Stored">The bytes by which the file grew; 0 where there is no file.</param>
internal sealed record TurnCost(TimeSpan Time, long Allocated, long Stored);
