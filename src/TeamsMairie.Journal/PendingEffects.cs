namespace TeamsMairie.Journal;

/// <summary>What waits to be delivered in a stream.</summary>
/// <param name="Due">What may be tried now, in order.</param>
/// <param name="NextRetryAt">When the first of the others may be; null when there is none.</param>
public sealed record PendingEffects(IReadOnlyList<Effect> Due, DateTimeOffset? NextRetryAt)
{
    /// <summary>The instant at which what must not be tried again may be, in milliseconds since 1970.</summary>
    internal const long Never = long.MaxValue;

    internal static PendingEffects Of(IReadOnlyList<(Effect Effect, long RetryAt)> waiting, DateTimeOffset now)
    {
        long instant = now.ToUnixTimeMilliseconds();
        long next = waiting.Select(w => w.RetryAt).Where(at => at > instant).DefaultIfEmpty(Never).Min();
        return new PendingEffects(
            [.. waiting.Where(w => w.RetryAt <= instant).Select(w => w.Effect)],
            next == Never ? null : DateTimeOffset.FromUnixTimeMilliseconds(next));
    }
}
