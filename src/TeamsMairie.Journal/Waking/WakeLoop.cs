using Microsoft.Extensions.Hosting;

namespace TeamsMairie.Journal.Waking;

/// <summary>Hands over every stream that is due: what a dead process left, and what the clock brought.</summary>
/// <remarks>
/// Looks each second, by the timers of the host's clock; a sandbox moves its time of day, not its timers. It never takes
/// more than it looks at together, so that what it keeps from others is at work and not in a queue.
/// </remarks>
public sealed class WakeLoop : BackgroundService
{
    /// <summary>How many times a stream may fail before it is set aside.</summary>
    public const int MostTries = 5;

    /// <summary>How many times a process may die with it in hand: a death proves less than a failure, for it has other causes.</summary>
    public const int MostDeaths = 10;

    /// <summary>How many streams are looked at together, so that a slow one holds up none of the others.</summary>
    public const int MostTogether = 8;

    /// <summary>How long a stream is kept from others; longer than the longest delivery.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(40);

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SweepPeriod = TimeSpan.FromDays(1);
    private static readonly TimeSpan SweepLook = TimeSpan.FromHours(1);

    // What is due for less than this has a message that is on its way.
    private static readonly TimeSpan SweepMargin = TimeSpan.FromMinutes(10);

    private readonly IJournal journal;
    private readonly TimeProvider clock;
    private readonly WakeRecord record;
    private readonly WakeDesk desk;

    internal WakeLoop(IJournal journal, IWakeHandler handler, TimeProvider clock, WakeRecord record)
    {
        (this.journal, this.clock, this.record) = (journal, clock, record);
        desk = new WakeDesk(journal, handler, clock, record);
    }

    /// <summary>Hands over everything that is due now; returns when nothing is, and nothing is at work.</summary>
    /// <returns>How many streams were handed over.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        await desk.PutBackAsync(cancellationToken);
        int handed = 0;
        List<Task> atWork = [];
        try
        {
            while (await TakeAsync(atWork.Count, cancellationToken) is var due && due.Count + atWork.Count > 0)
            {
                handed += await HandAsync(due, atWork, cancellationToken);
                await Task.WhenAny(atWork.DefaultIfEmpty(Task.CompletedTask));
                foreach (Task done in atWork.FindAll(work => work.IsCompleted))
                {
                    atWork.Remove(done);
                    await done;
                }
            }
        }
        finally
        {
            await Task.WhenAll(atWork);
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
                record.LoopFailed(e.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => RunAsync(stoppingToken);

    private Task<IReadOnlyList<Wake>> TakeAsync(int atWork, CancellationToken cancellationToken) => atWork < MostTogether
        ? journal.TakeDueAsync(clock.GetUtcNow(), Lease, MostTogether - atWork, cancellationToken)
        : Task.FromResult<IReadOnlyList<Wake>>([]);

    // One that did not end well before is looked at alone: if it takes the process down, it takes no other with it.
    private async Task<int> HandAsync(IReadOnlyList<Wake> due, List<Task> atWork, CancellationToken cancellationToken)
    {
        int before = atWork.Count;
        Wake? suspect = due.FirstOrDefault(wake => wake.Tries > 1);
        foreach (Wake other in due.Where(wake => wake != suspect))
        {
            if (other.Tries > 1)
            {
                await journal.PutBackAsync(other.Stream, clock.GetUtcNow(), cancellationToken);
            }
            else
            {
                atWork.Add(desk.WakeAsync(other, cancellationToken));
            }
        }

        int handed = atWork.Count - before;
        if (suspect is null)
        {
            return handed;
        }

        await Task.WhenAll(atWork);
        await desk.WakeAsync(suspect, cancellationToken);
        return handed + 1;
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        int found = await journal.SweepAsync(clock.GetUtcNow() - SweepMargin, SweepPeriod, cancellationToken);
        if (found > 0)
        {
            record.Swept(found);
        }
    }
}
