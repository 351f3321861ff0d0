namespace TeamsMairie.BotProtocol;

/// <summary>
/// Lets each call leave when every limit allows it at that very moment, those of its conversation and that of the bot.
/// </summary>
/// <remarks>
/// Limiters put one after the other would not do: a call that has passed the first waits before the next, and those
/// that wait there leave together. Conversations take turns; in one, calls leave in the order in which they came.
/// </remarks>
internal sealed class ConnectorPace : IDisposable
{
    private const int LongestQueue = 10_000;
    private const int ManyLanes = 1_000;
    private readonly Lock gate = new();
    private readonly Dictionary<string, PaceLane> lanes = [];
    private readonly PaceLane bot = new(ConnectorLimits.OfTheBot);
    private readonly TimeProvider clock;
    private readonly long start;
    private readonly ITimer alarm;
    private Queue<PaceLane> queue = new();
    private int waiting;

    public ConnectorPace(TimeProvider clock)
    {
        this.clock = clock;
        start = clock.GetTimestamp();
        alarm = clock.CreateTimer(_ => LeaveInTurn(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How many calls wait.</summary>
    public int Waiting => Volatile.Read(ref waiting);

    /// <summary>Waits for the turn of a call; false, at once, when too many wait already.</summary>
    public async ValueTask<bool> WaitAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { IsLoopback: false } address)
        {
            return true;
        }

        if (Interlocked.Increment(ref waiting) > LongestQueue)
        {
            Interlocked.Decrement(ref waiting);
            return false;
        }

        using PaceCall call = new(() => Interlocked.Decrement(ref waiting), cancellationToken);
        Join(call, address, isRead: request.Method == HttpMethod.Get);
        LeaveInTurn();
        await call.Turn;
        return true;
    }

    private TimeSpan Now => clock.GetElapsedTime(start);

    /// <inheritdoc/>
    public void Dispose() => alarm.Dispose();

    private void Join(PaceCall call, Uri address, bool isRead)
    {
        lock (gate)
        {
            string key = (isRead ? "r" : "w") + ConnectorLimits.ConversationIn(address);
            if (!lanes.TryGetValue(key, out PaceLane? lane))
            {
                ForgetIdleLanes();
                lane = lanes[key] = new(isRead ? ConnectorLimits.Reads : ConnectorLimits.Writes);
            }

            lane.Waiting.Enqueue(call);
            if (lane.Waiting.Count == 1)
            {
                queue.Enqueue(lane);
            }
        }
    }

    private void LeaveInTurn()
    {
        lock (gate)
        {
            TimeSpan now = Now;
            TimeSpan next = TimeSpan.MaxValue;
            Queue<PaceLane> later = new();
            while (queue.TryDequeue(out PaceLane? lane))
            {
                if (!lane.IsAwaited())
                {
                    continue;
                }

                TimeSpan free = Later(lane.FreeFrom(now), bot.FreeFrom(now));
                if (free > now)
                {
                    next = free < next ? free : next;
                    later.Enqueue(lane);
                }
                else
                {
                    LetOneLeave(lane, now);
                    queue.Enqueue(lane);
                }
            }

            queue = later;
            Wake(next, now);
        }
    }

    private void LetOneLeave(PaceLane lane, TimeSpan now)
    {
        if (lane.Waiting.Dequeue().Leave())
        {
            lane.Note(now);
            bot.Note(now);
        }
    }

    // A timer may be a little early, and waits in whole milliseconds.
    private void Wake(TimeSpan next, TimeSpan now)
    {
        if (next != TimeSpan.MaxValue)
        {
            alarm.Change(next - now + TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
        }
    }

    private void ForgetIdleLanes()
    {
        if (lanes.Count >= ManyLanes)
        {
            TimeSpan now = Now;
            foreach (string idle in lanes.Where(pair => pair.Value.IsIdleAt(now)).Select(pair => pair.Key).ToList())
            {
                lanes.Remove(idle);
            }
        }
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
