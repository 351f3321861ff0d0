namespace TeamsMairie.Crashes.Dying;

/// <summary>A clock on which twenty seconds pass in one.</summary>
internal sealed class HastyClock : TimeProvider
{
    private const int Haste = 20;

    public override long GetTimestamp() => System.GetTimestamp() * Haste;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Sooner(dueTime), Sooner(period));

    private static TimeSpan Sooner(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? time : time / Haste;
}
