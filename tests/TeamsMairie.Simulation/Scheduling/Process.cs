namespace TeamsMairie.Simulation.Scheduling;

/// <summary>Something that runs until it is killed: a replica of the bot, or the people in front of it.</summary>
internal sealed class Process(Scheduler scheduler, string name) : SynchronizationContext
{
    private TimeSpan pausedUntil;

    /// <summary>Its name in traces.</summary>
    public string Name => name;

    /// <summary>False once it was killed: nothing of it ever runs again.</summary>
    public bool IsAlive { get; private set; } = true;

    /// <summary>The world it runs in.</summary>
    public Scheduler Scheduler => scheduler;

    /// <summary>Ends it, between two instructions.</summary>
    public void Kill()
    {
        IsAlive = false;
        Note("dies");
    }

    /// <summary>Freezes it, as a virtual machine that is moved, or a collection of garbage.</summary>
    public void Pause(TimeSpan time)
    {
        pausedUntil = scheduler.Now + time;
        Note("freezes");
    }

    /// <summary>Writes a line of the trace.</summary>
    public void Note(string what) => scheduler.Trace.Add(scheduler.Now, name, what);

    /// <summary>Runs something in this process when its turn comes.</summary>
    public override void Post(SendOrPostCallback d, object? state)
    {
        // The collector, on a thread of its own, may still end what a dead process was waiting for.
        if (IsAlive)
        {
            scheduler.Soon(() => Run(() => d(state), isInside: true));
        }
    }

    /// <inheritdoc/>
    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("Nothing in the bot blocks.");

    /// <summary>Runs something at an instant; what libraries wait for is woken outside of the context of the process.</summary>
    public void At(TimeSpan instant, Action work) => scheduler.At(instant, () => Run(work, isInside: false));

    private void Run(Action work, bool isInside)
    {
        if (!IsAlive)
        {
            return;
        }

        if (scheduler.Now < pausedUntil)
        {
            scheduler.At(pausedUntil, () => Run(work, isInside));
            return;
        }

        SetSynchronizationContext(isInside ? this : null);
        work();
        SetSynchronizationContext(null);
    }
}
