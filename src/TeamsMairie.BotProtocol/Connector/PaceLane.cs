namespace TeamsMairie.BotProtocol;

/// <summary>The calls that share limits, in the order in which they came.</summary>
internal sealed class PaceLane(IReadOnlyList<PaceLimit> limits)
{
    private readonly List<PaceWindow> windows = [.. limits.Select(limit => new PaceWindow(limit))];

    /// <summary>Those who wait.</summary>
    public Queue<PaceCall> Waiting { get; } = new();

    /// <summary>From when one more may leave.</summary>
    public TimeSpan FreeFrom(TimeSpan now)
    {
        TimeSpan latest = now;
        foreach (PaceWindow window in windows)
        {
            TimeSpan free = window.FreeFrom(now);
            latest = free > latest ? free : latest;
        }

        return latest;
    }

    /// <summary>One leaves.</summary>
    public void Note(TimeSpan now) => windows.ForEach(window => window.Note(now));

    /// <summary>Whether somebody still waits; those who gave up are forgotten.</summary>
    public bool IsAwaited()
    {
        while (Waiting.TryPeek(out PaceCall? call) && call.Turn.IsCompleted)
        {
            Waiting.Dequeue();
        }

        return Waiting.Count > 0;
    }

    /// <summary>Whether nothing here is worth remembering.</summary>
    public bool IsIdleAt(TimeSpan now) => Waiting.Count == 0 && windows.TrueForAll(window => window.IsEmptyAt(now));
}
