using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace TeamsMairie.Journal.Waking;

/// <summary>Hands over every stream that is due: what a dead process left, and what the clock brought.</summary>
/// <remarks>Looks each second, by the timers of the host's clock; a sandbox moves its time of day, not its timers.</remarks>
public sealed partial class WakeLoop(
    IJournal journal, IWakeHandler handler, TimeProvider clock, ILogger<WakeLoop> logger) : BackgroundService
{
    /// <summary>How many times a stream is handed over before it is set aside.</summary>
    public const int MostTries = 5;

    /// <summary>How long a stream is kept from others; longer than the longest delivery.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SweepPeriod = TimeSpan.FromDays(1);
    private static readonly TimeSpan SweepLook = TimeSpan.FromHours(1);

    // What is due for less than this has a message that is on its way.
    private static readonly TimeSpan SweepMargin = TimeSpan.FromMinutes(10);

    /// <summary>Hands over everything that is due now; returns when nothing is.</summary>
    /// <returns>How many streams were handed over.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        int handed = 0;
        while (await journal.TakeDueAsync(clock.GetUtcNow(), Lease, cancellationToken) is { Count: > 0 } due)
        {
            foreach (Wake wake in due)
            {
                await WakeAsync(wake, cancellationToken);
            }

            handed += due.Count;
        }

        return handed;
    }

    /// <summary>Hands over everything that is due now, announced or not: for a clock that was moved.</summary>
    public async Task RunAllAsync(CancellationToken cancellationToken)
    {
        await journal.SweepAsync(clock.GetUtcNow(), TimeSpan.Zero, cancellationToken);
        await RunDueAsync(cancellationToken);
    }

    /// <summary>Looks each second until it is stopped; a failure of the journal is logged, and the next look is its retry.</summary>
    public async Task RunAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Period, clock);
        long? lookedAt = null;
        do
        {
            try
            {
                if (lookedAt is not { } last || clock.GetElapsedTime(last) >= SweepLook)
                {
                    lookedAt = clock.GetTimestamp();
                    await SweepAsync(stoppingToken);
                }

                await RunDueAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                Log.LoopFailed(logger, e.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => RunAsync(stoppingToken);

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        int found = await journal.SweepAsync(clock.GetUtcNow() - SweepMargin, SweepPeriod, cancellationToken);
        if (found > 0)
        {
            Log.Swept(logger, found);
        }
    }

    private async Task WakeAsync(Wake wake, CancellationToken cancellationToken)
    {
        // It already took this process, or another, down with it each time.
        string failure = "ProcessDied";
        if (wake.Tries <= MostTries)
        {
            try
            {
                await handler.WakeAsync(wake.Stream, cancellationToken);
                return;
            }
            catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                failure = e.GetType().Name;
                Log.WakeFailed(logger, wake.Stream, failure, wake.Tries);
            }
        }

        if (wake.Tries >= MostTries)
        {
            await journal.QuarantineAsync(wake.Stream, clock.GetUtcNow(), failure, cancellationToken);
            Log.Quarantined(logger, wake.Stream, failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(4001, LogLevel.Error, "Stream {Stream} failed when woken: {Failure}, try {Tries}.")]
        public static partial void WakeFailed(ILogger logger, StreamId stream, string failure, int tries);

        [LoggerMessage(4002, LogLevel.Error, "The journal could not be read for what is due: {Failure}.")]
        public static partial void LoopFailed(ILogger logger, string failure);

        [LoggerMessage(4003, LogLevel.Error, "Stream {Stream} is set aside in quarantine: {Failure}.")]
        public static partial void Quarantined(ILogger logger, StreamId stream, string failure);

        [LoggerMessage(4004, LogLevel.Warning, "The sweep found {Count} streams that were due and not announced.")]
        public static partial void Swept(ILogger logger, int count);
    }
}
