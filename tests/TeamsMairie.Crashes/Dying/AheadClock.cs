namespace TeamsMairie.Crashes.Dying;

/// <summary>The clock of the system, ahead by the time the bot is said to have been dead; its timers are those of the system.</summary>
internal sealed class AheadClock(TimeSpan ahead) : TimeProvider
{
    private long ticks = ahead.Ticks;

    public void Move(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref ticks));
}
