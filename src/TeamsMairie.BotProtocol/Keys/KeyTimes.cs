namespace TeamsMairie.BotProtocol;

/// <summary>When keys are fetched, and how long they are believed. Times of <c>docs/security.md</c>.</summary>
internal static class KeyTimes
{
    /// <summary>
    /// At most this between two fetches when nothing happens; up to a twentieth less, so that bots do not come together.
    /// </summary>
    public static readonly TimeSpan Refresh = TimeSpan.FromHours(12);

    /// <summary>At least this between two fetches asked for by unknown keys.</summary>
    public static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(5);

    /// <summary>How often the keys are asked for in quick succession when the bot starts.</summary>
    public const int FirstTries = 3;

    /// <summary>Between the first tries.</summary>
    public static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(2);

    /// <summary>After a fetch that failed, while no key is believed.</summary>
    public static readonly TimeSpan ColdRetry = TimeSpan.FromSeconds(15);

    /// <summary>After a fetch that failed, while good keys are held.</summary>
    public static readonly TimeSpan WarmRetry = TimeSpan.FromMinutes(5);

    /// <summary>Keys not confirmed for this long raise an alarm.</summary>
    public static readonly TimeSpan Alarm = TimeSpan.FromHours(24);

    /// <summary>Keys not confirmed for this long are no longer believed.</summary>
    public static readonly TimeSpan Stop = TimeSpan.FromDays(7);

    /// <summary>One fetch, both documents.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
}
