using System.Net;
using TeamsMairie.BotProtocol;

namespace TeamsMairie.Bot.Delivering;

/// <summary>When a delivery that failed is tried again. Pure: the same failure gives the same answer.</summary>
/// <remarks>
/// Eight tries within a quarter of an hour, then ever longer waits for three days, then it is set aside for an operator.
/// Source of the statuses: Microsoft Teams documentation, « Send proactive messages », status codes.
/// </remarks>
internal static class RetryRule
{
    private const int QuickTries = 8;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestQuickWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstSleep = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestSleep = TimeSpan.FromHours(6);
    private static readonly TimeSpan Enough = TimeSpan.FromHours(72);

    /// <summary>How long to wait; null for never.</summary>
    /// <param name="use">What the delivery is worth.</param>
    /// <param name="failure">What the Connector said.</param>
    /// <param name="failures">How many tries failed before this one.</param>
    /// <param name="shift">From 0 to 1, so that many deliveries do not come back together.</param>
    public static TimeSpan? Wait(CardUse use, ConnectorException failure, int failures, double shift)
    {
        // Nothing will make these pass: the card is too large, or is not one.
        if (failure.Status is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge
            or HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
        {
            return null;
        }

        // It may be there already: once more at most, and with its number on it.
        if (use == CardUse.Information && failure.MayHaveArrived)
        {
            return failures == 0 ? LongestQuickWait : null;
        }

        TimeSpan own = Planned(failures) * (0.8 + (0.4 * shift));
        return Slept(failures) >= Enough ? null : failure.RetryAfter > own ? failure.RetryAfter : own;
    }

    /// <summary>The wait after so many failures, were it not for what the Connector asks.</summary>
    public static TimeSpan Planned(int failures) => failures < QuickTries
        ? Least(FirstWait * Math.Pow(2, failures), LongestQuickWait)
        : Least(FirstSleep * Math.Pow(2, Math.Min(failures - QuickTries, 30)), LongestSleep);

    private static TimeSpan Slept(int failures) =>
        Enumerable.Range(0, failures).Aggregate(TimeSpan.Zero, (sum, n) => sum + Planned(n));

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
