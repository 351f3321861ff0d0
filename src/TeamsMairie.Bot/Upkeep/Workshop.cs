using System.Text.Json;
using Azure;
using Microsoft.Extensions.Options;
using TeamsMairie.Bot.Communes;
using TeamsMairie.Bot.Dossiers;
using TeamsMairie.Bot.Frames.Adopting;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal;

namespace TeamsMairie.Bot.Upkeep;

/// <summary>The journal on the bench, with what reads a dossier; neither the door nor the wakes of the bot.</summary>
internal sealed class Workshop : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly TextWriter says;

    private Workshop(ServiceProvider services, TextWriter says) => (this.services, this.says) = (services, says);

    public IJournal Journal => services.GetRequiredService<IJournal>();

    public IJournalUpkeep Upkeep => services.GetRequiredService<IJournalUpkeep>();

    public DossierReplay Replay => services.GetRequiredService<DossierReplay>();

    public CommuneRegister Communes => services.GetRequiredService<CommuneRegister>();

    public FrameDesk Frames => services.GetRequiredService<FrameDesk>();

    public TimeProvider Clock => services.GetRequiredService<TimeProvider>();

    /// <summary>A tool that the command brought.</summary>
    public T Tool<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Opens the journal that the settings name, does the work, and tells a fault in one sentence.</summary>
    /// <param name="settings">The settings of the host, as on its command line.</param>
    /// <param name="alone">Whether a SQLite file must have no robot at work.</param>
    /// <param name="work">The work; it gives the exit code.</param>
    /// <param name="cancellationToken">What was done stays done.</param>
    public static Task<int> RunAsync(
        IReadOnlyList<string> settings, bool alone, Func<Workshop, Task<int>> work, CancellationToken cancellationToken) =>
        RunAsync(settings, alone, _ => { }, work, cancellationToken);

    /// <summary>The same, with tools of the command's own.</summary>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> settings, bool alone, Action<HostApplicationBuilder> tools, Func<Workshop, Task<int>> work,
        CancellationToken cancellationToken)
    {
        try
        {
            await using Workshop workshop = Open([.. settings], alone, tools);
            await workshop.Journal.OpenAsync(cancellationToken);
            await workshop.FollowFramesAsync(cancellationToken);
            return await work(workshop);
        }
        catch (OptionsValidationException unusable)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, unusable.Failures));
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(e.Message);
        }
        catch (Exception e) when (IsOfStorage(e) && !cancellationToken.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync(Cards.French.Say(UpkeepTexts.NoStorage, e.GetType().Name));
        }

        return ExitCodes.Refused;
    }

    /// <summary>Says a result, for a person or a script.</summary>
    public Task SayAsync(string sentence) => says.WriteLineAsync(sentence);

    /// <summary>Every stream, with a word on the way for who waits.</summary>
    public async IAsyncEnumerable<StreamId> WalkAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int walked = 0;
        IProgress<long> progress = Progress(UpkeepTexts.Walked);
        await foreach (StreamId stream in Upkeep.ListAsync(cancellationToken))
        {
            yield return stream;
            progress.Report(++walked);
        }
    }

    // What follows from a dossier follows from the frame in force, as for the bot.
    private async Task FollowFramesAsync(CancellationToken cancellationToken)
    {
        foreach (Commune commune in Communes.All)
        {
            try
            {
                await Frames.FollowAsync(commune, cancellationToken);
            }
            catch (Exception e) when (e is TamperedJournalException or JsonException)
            {
                // The file holds meanwhile; « journal verify » says what is wrong with the frame.
            }
        }
    }

    /// <summary>Tells on the error output how far a long work is, each thousand.</summary>
    public static IProgress<long> Progress(string sentence) => new Milestones(sentence);

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static Workshop Open(string[] settings, bool alone, Action<HostApplicationBuilder> tools)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder(settings);
        HostSettings folders = HostSettings.Read(builder.Configuration);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(new CommuneRegister(CommuneReader.ReadFolder(folders.Communes)));
        builder.Services.AddSingleton<DossierReplay>().AddSingleton<FrameArchive>().AddSingleton<FrameDesk>();
        builder.Services.AddJournalUpkeep(folders.Data, alone);
        tools(builder);
        return new Workshop(builder.Services.BuildServiceProvider(), Console.Out);
    }

    // A request that takes too long is cancelled by the client itself.
    private static bool IsOfStorage(Exception e) =>
        e is RequestFailedException or AggregateException or HttpRequestException or OperationCanceledException;

    private sealed class Milestones(string sentence) : IProgress<long>
    {
        private const long Step = 1000;
        private long told;

        public void Report(long value)
        {
            if (value / Step > told)
            {
                told = value / Step;
                Console.Error.WriteLine(Cards.French.Say(sentence, value));
            }
        }
    }
}
