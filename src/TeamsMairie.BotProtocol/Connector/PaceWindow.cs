namespace TeamsMairie.BotProtocol;

/// <summary>At most so many calls in any stretch of so long: exact, whatever the stretch.</summary>
/// <remarks>Times count from when the bot started and never go back, whatever is done to the clock on the wall.</remarks>
internal sealed class PaceWindow(PaceLimit limit)
{
    private readonly Queue<TimeSpan> left = new();

    /// <summary>Whether nothing that left still counts.</summary>
    public bool IsEmptyAt(TimeSpan now)
    {
        Forget(now);
        return left.Count == 0;
    }

    /// <summary>From when one more may leave; <paramref name="now"/> or before when it may at once.</summary>
    public TimeSpan FreeFrom(TimeSpan now)
    {
        Forget(now);
        return left.Count < limit.Calls ? now : left.Peek() + limit.Span;
    }

    /// <summary>One leaves.</summary>
    public void Note(TimeSpan now) => left.Enqueue(now);

    private void Forget(TimeSpan now)
    {
        while (left.TryPeek(out TimeSpan oldest) && oldest + limit.Span <= now)
        {
            left.Dequeue();
        }
    }
}

/// <summary>So many calls in so long.</summary>
internal readonly record struct PaceLimit(int Calls, TimeSpan Span)
{
    public PaceLimit(int calls, double seconds)
        : this(calls, TimeSpan.FromSeconds(seconds))
    {
    }
}
