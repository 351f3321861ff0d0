namespace TeamsMairie.Journal;

/// <summary>Who delivers a stream now.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Until">When it ends, unless it is renewed or given back.</param>
/// <param name="Pending">What waits there, when the caller has it; null when another has.</param>
public sealed record DeliveryLease(StreamId Stream, DateTimeOffset Until, PendingEffects? Pending)
{
    /// <summary>Names this very lease to the store that gave it.</summary>
    internal Azure.ETag Tag { get; init; }

    /// <summary>Whether a lease that ends then still holds: one that ends too far was given by a clock gone wrong.</summary>
    internal static bool Holds(DateTimeOffset until, DateTimeOffset now, TimeSpan lease) =>
        until > now && until - now <= 2 * lease;
}
