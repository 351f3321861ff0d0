namespace TeamsMairie.Simulation.Scheduling;

/// <summary>A timer that rings in the time of the world, and never in a dead process.</summary>
internal sealed class ProcessTimer(Process process, Action ring) : ITimer
{
    private int generation;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        int mine = ++generation;
        if (dueTime >= TimeSpan.Zero)
        {
            Ring(process.Scheduler.Now + dueTime, period, mine);
        }

        return true;
    }

    public void Dispose() => generation++;

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Ring(TimeSpan instant, TimeSpan period, int mine) => process.At(instant, () =>
    {
        if (mine != generation)
        {
            return;
        }

        if (period > TimeSpan.Zero)
        {
            Ring(instant + period, period, mine);
        }

        ring();
    });
}
