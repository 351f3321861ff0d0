namespace TeamsMairie.BotProtocol;

/// <summary>When the bot's own token is renewed. Times of <c>docs/security.md</c>.</summary>
internal static class TokenTimes
{
    /// <summary>Another token is asked for when this or less is left.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromMinutes(10);

    /// <summary>Between two tries while the old token still serves.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>After a try that failed while no token serves: whoever waits meanwhile fails at once.</summary>
    public static readonly TimeSpan Breath = TimeSpan.FromSeconds(5);

    /// <summary>At least this between two tokens given up because the Connector refused them.</summary>
    public static readonly TimeSpan BetweenDrops = TimeSpan.FromMinutes(5);
}
