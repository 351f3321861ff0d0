using System.Collections.Concurrent;

namespace TeamsMairie.Journal.Waking;

/// <summary>Hands one stream over, and says what its failure is worth: only its own count, and five set it aside.</summary>
internal sealed class WakeDesk(IJournal journal, IWakeHandler handler, TimeProvider clock, WakeRecord record)
{
    // A store that fails is not asked the same thing at once.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<StreamId, bool> excused = [];

    /// <summary>Puts back what the store did not let be put back when it failed.</summary>
    public async Task PutBackAsync(CancellationToken cancellationToken)
    {
        foreach (StreamId stream in excused.Keys)
        {
            await journal.PutBackAsync(stream, clock.GetUtcNow(), cancellationToken);
            excused.TryRemove(stream, out _);
        }
    }

    /// <summary>Hands it over. Throws only when it is cancelled.</summary>
    public async Task WakeAsync(Wake wake, CancellationToken cancellationToken)
    {
        try
        {
            // More tries than failures are told of: it took this process, or another, down with it each time.
            if (wake.Tries > WakeLoop.MostDeaths)
            {
                await SetAsideAsync(wake, "ProcessDied", cancellationToken);
                return;
            }

            await handler.WakeAsync(wake.Stream, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            await FailAsync(wake, e, cancellationToken);
        }
    }

    private async Task FailAsync(Wake wake, Exception failure, CancellationToken cancellationToken)
    {
        try
        {
            if (!StoreFaults.Is(failure))
            {
                record.Failed(wake, failure.GetType().Name);
                await (wake.Tries < WakeLoop.MostTries
                    ? Task.CompletedTask
                    : SetAsideAsync(wake, failure.GetType().Name, cancellationToken));
                return;
            }

            record.Excused(wake, failure.GetType().Name);
            await journal.PutBackAsync(wake.Stream, clock.GetUtcNow() + Pause, cancellationToken);
        }
        catch (Exception e) when (StoreFaults.Is(e) && !cancellationToken.IsCancellationRequested)
        {
            excused[wake.Stream] = true;
        }
    }

    private async Task SetAsideAsync(Wake wake, string failure, CancellationToken cancellationToken)
    {
        await journal.QuarantineAsync(wake.Stream, clock.GetUtcNow(), failure, cancellationToken);
        record.Quarantined(wake, failure);
    }
}
