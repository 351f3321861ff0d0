namespace TeamsMairie.Simulation.Scheduling;

/// <summary>The clock of one process: its timers follow the world; its time of day may be wrong.</summary>
internal sealed class ProcessClock(Process process, WallClock wall) : TimeProvider
{
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => wall.Now;

    public override long GetTimestamp() => process.Scheduler.Now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ProcessTimer timer = new(process, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }
}

/// <summary>The time of day of the town, that somebody may put forward or back.</summary>
internal sealed class WallClock(Scheduler scheduler)
{
    private static readonly DateTimeOffset Start = new(2026, 5, 11, 7, 0, 0, TimeSpan.Zero);

    /// <summary>How far it is from the time that passes.</summary>
    public TimeSpan Shift { get; set; }

    public DateTimeOffset Now => Start + scheduler.Now + Shift;
}
