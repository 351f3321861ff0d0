using TeamsMairie.Bot.Communes;
using TeamsMairie.Bot.Replacing;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Graph;

namespace TeamsMairie.Bot.People;

/// <summary>Keeps the snapshot fresh, and gives open requests to who stands in when an absence is seen, or ends.</summary>
internal sealed partial class PeopleRefresh(
    PeopleSettings settings, PeopleReading reading, PeopleMemory memory, PeopleBoard board, GraphPeople people,
    OpenRequests requests, CommuneRegister communes, TimeProvider clock, ILogger<PeopleRefresh> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim one = new(1, 1);
    private readonly Dictionary<string, HashSet<PersonId>> away = [];

    /// <summary>Takes the snapshot that was kept, before anybody writes.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TakeKeptAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Reads the directory if its time has come, then looks at who is away now.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            await RefreshAsync(cancellationToken);
            await FollowAsync(cancellationToken);
        }
        finally
        {
            one.Release();
        }
    }

    public override void Dispose()
    {
        one.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Look, clock);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Log.Failed(logger, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await TakeKeptAsync(cancellationToken);
        if (board.IsAway || board.Snapshot is not { } known || clock.GetUtcNow() - known.ReadAt >= settings.Every)
        {
            await ReadAsync(cancellationToken);
        }
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        foreach (Commune commune in communes.All)
        {
            HashSet<PersonId> now = [.. people.AbsencesOf(commune).Select(absence => absence.Person)];
            if (!now.SetEquals(away.GetValueOrDefault(commune.Key) ?? []))
            {
                int moved = await requests.LookAgainAsync(commune, cancellationToken);
                Log.Moved(logger, commune.Key, now.Count, moved);
                away[commune.Key] = now;
            }
        }
    }

    // Another bot, or a command, may have read it since.
    private async Task TakeKeptAsync(CancellationToken cancellationToken)
    {
        if (await memory.RecallAsync(reading.Tenant, cancellationToken) is { } kept && !(kept.ReadAt <= board.Snapshot?.ReadAt))
        {
            board.Show(kept);
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            DirectorySnapshot read = await reading.ReadAsync(board.Snapshot, cancellationToken);
            board.Show(read);
            Log.Read(logger, read.People.Count, read.Unknown.Count);
            foreach (GraphRight missing in read.Missing)
            {
                Log.Lacks(logger, missing.Name());
            }
        }
        catch (DirectoryAwayException e)
        {
            board.SayAway();
            Log.Away(logger, e.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(5003, LogLevel.Information, "Directory read: {Known} persons known, {Unknown} unknown.")]
        public static partial void Read(ILogger logger, int known, int unknown);

        [LoggerMessage(5004, LogLevel.Warning, "The directory cannot be read; the last snapshot stands. {Reason}")]
        public static partial void Away(ILogger logger, string reason);

        [LoggerMessage(5005, LogLevel.Warning, "The permission {Permission} is not granted: the bot does without it.")]
        public static partial void Lacks(ILogger logger, string permission);

        [LoggerMessage(5006, LogLevel.Information, "Commune {Commune}: {Away} signalled away, {Moved} requests changed hands.")]
        public static partial void Moved(ILogger logger, string commune, int away, int moved);

        [LoggerMessage(5007, LogLevel.Error, "The look at the directory failed; the next one is its retry.")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
