using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace TeamsMairie.Journal.Waking;

/// <summary>Hands over every stream that is due: what a dead process left, and what the clock brought.</summary>
/// <remarks>Looks each second on the real clock; what is due is judged on the clock of the host, which a sandbox may move.</remarks>
public sealed partial class WakeLoop(
    IJournal journal, IWakeHandler handler, TimeProvider clock, ILogger<WakeLoop> logger) : BackgroundService
{
    /// <summary>How long a stream is kept from others; longer than the longest delivery.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    /// <summary>Hands over everything that is due now; returns when nothing is.</summary>
    /// <returns>How many streams were handed over.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        int handed = 0;
        while (await journal.TakeDueAsync(clock.GetUtcNow(), Lease, cancellationToken) is { Count: > 0 } due)
        {
            foreach (StreamId stream in due)
            {
                await WakeAsync(stream, cancellationToken);
            }

            handed += due.Count;
        }

        return handed;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Period);
        do
        {
            try
            {
                await RunDueAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Log.LoopFailed(logger, e.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task WakeAsync(StreamId stream, CancellationToken cancellationToken)
    {
        try
        {
            await handler.WakeAsync(stream, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.WakeFailed(logger, stream, e.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(4001, LogLevel.Error, "Stream {Stream} failed when woken: {Failure}.")]
        public static partial void WakeFailed(ILogger logger, StreamId stream, string failure);

        [LoggerMessage(4002, LogLevel.Error, "The journal could not be read for what is due: {Failure}.")]
        public static partial void LoopFailed(ILogger logger, string failure);
    }
}
