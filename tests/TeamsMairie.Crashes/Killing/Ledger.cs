using System.Collections.Concurrent;

namespace TeamsMairie.Crashes.Killing;

/// <summary>What people were told: the other half of what the journal must hold.</summary>
internal sealed class Ledger
{
    private int messages;
    private int decisions;

    /// <summary>The messages that were answered 200, by their id, and who wrote them.</summary>
    public ConcurrentDictionary<string, Guid> Acknowledged { get; } = new(StringComparer.Ordinal);

    /// <summary>Each decision somebody clicked, by its own words, and whether they were told in the end that it is kept.</summary>
    public ConcurrentDictionary<string, bool> Decisions { get; } = new(StringComparer.Ordinal);

    /// <summary>How many messages were written, answered or not.</summary>
    public int Written => messages;

    public string NextMessage() => $"m{Interlocked.Increment(ref messages)}";

    public string NextDecision() => $"decision{Interlocked.Increment(ref decisions)}x";
}
