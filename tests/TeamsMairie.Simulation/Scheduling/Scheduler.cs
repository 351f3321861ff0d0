namespace TeamsMairie.Simulation.Scheduling;

/// <summary>The one thread of a simulated world: it picks at random among what is ready, and when nothing is, time jumps.</summary>
/// <remarks>The same seed gives the same order of everything.</remarks>
internal sealed class Scheduler(int seed)
{
    private readonly List<Action> ready = [];
    private readonly PriorityQueue<Action, (long At, int Rank)> later = new();
    private readonly int thread = Environment.CurrentManagedThreadId;
    private int rank;

    /// <summary>The one source of chance.</summary>
    public Random Chance { get; } = new(seed);

    /// <summary>The time since the world began.</summary>
    public TimeSpan Now { get; private set; }

    /// <summary>What happened, in order.</summary>
    public Trace Trace { get; } = new();

    /// <summary>Runs something as soon as its turn comes.</summary>
    public void Soon(Action work)
    {
        Stay();
        ready.Add(work);
    }

    /// <summary>Runs something at an instant.</summary>
    public void At(TimeSpan instant, Action work)
    {
        Stay();
        later.Enqueue(work, ((instant > Now ? instant : Now).Ticks, rank++));
    }

    /// <summary>Runs something after a while.</summary>
    public void After(TimeSpan wait, Action work) => At(Now + wait, work);

    /// <summary>Runs everything up to an instant.</summary>
    public void RunUntil(TimeSpan instant)
    {
        SynchronizationContext? outside = SynchronizationContext.Current;
        try
        {
            while (Next(instant) is { } work)
            {
                // What belongs to a process sets the context of that process; libraries that leave it find none.
                SynchronizationContext.SetSynchronizationContext(null);
                work();
            }

            Now = instant;
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outside);
        }
    }

    /// <summary>True so many times out of a hundred.</summary>
    public bool Happens(int percent) => percent > 0 && Chance.Next(100) < percent;

    /// <summary>A wait drawn between none and this.</summary>
    public TimeSpan Upto(double milliseconds) => TimeSpan.FromMilliseconds(Chance.NextDouble() * milliseconds);

    private Action? Next(TimeSpan instant)
    {
        if (ready.Count > 0)
        {
            int drawn = Chance.Next(ready.Count);
            Action work = ready[drawn];
            ready[drawn] = ready[^1];
            ready.RemoveAt(ready.Count - 1);
            return work;
        }

        if (!later.TryPeek(out _, out (long At, int Rank) next) || next.At > instant.Ticks)
        {
            return null;
        }

        Now = TimeSpan.FromTicks(next.At);
        return later.Dequeue();
    }

    // A continuation on another thread would make chance of its own: the seed would no longer replay.
    private void Stay()
    {
        if (Environment.CurrentManagedThreadId != thread)
        {
            throw new InvalidOperationException("Work escaped from the simulated thread, from:\n" + Environment.StackTrace);
        }
    }
}
