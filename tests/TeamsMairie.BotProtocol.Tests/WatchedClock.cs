using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace TeamsMairie.BotProtocol.Tests;

/// <summary>A clock that tells when somebody begins to wait on it.</summary>
internal sealed class WatchedClock : FakeTimeProvider
{
    private readonly Channel<TimeSpan> waits = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero)
        {
            waits.Writer.TryWrite(dueTime);
        }

        return timer;
    }

    /// <summary>The next wait that somebody began.</summary>
    public ValueTask<TimeSpan> WaitBegunAsync() => waits.Reader.ReadAsync(TestContext.Current.CancellationToken);
}
