using TeamsMairie.Bot.Communes;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Frames.Adopting;

/// <summary>Keeps each commune as the frame in force says: at the start, when a day begins, and when another replica adopts one.</summary>
internal sealed partial class FrameKeeper(
    CommuneRegister communes, FrameDesk desk, TimeProvider clock, ILogger<FrameKeeper> logger) : BackgroundService
{
    /// <summary>How often the frames are looked at: one point read a commune; no replica follows an old one for longer.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(30);

    private volatile bool isLoaded;

    /// <summary>Before anything is drawn or judged here, the frames in force are followed.</summary>
    public Task LoadedAsync(CancellationToken cancellationToken) =>
        isLoaded ? Task.CompletedTask : FollowAllAsync(cancellationToken);

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await FollowAllAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Period, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await FollowAllAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // What was followed still is: the next look is the retry.
                Log.NotRead(logger, e.GetType().Name);
            }
        }
    }

    private async Task FollowAllAsync(CancellationToken cancellationToken)
    {
        foreach (Commune commune in communes.All)
        {
            await desk.FollowAsync(commune, cancellationToken);
        }

        isLoaded = true;
    }

    private static partial class Log
    {
        [LoggerMessage(1511, LogLevel.Warning, "The frames could not be looked at: {Failure}.")]
        public static partial void NotRead(ILogger logger, string failure);
    }
}
