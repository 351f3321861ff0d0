using TeamsMairie.Journal;

namespace TeamsMairie.Simulation.Storage;

/// <summary>All that is kept of one stream.</summary>
internal sealed class KeptStream
{
    public List<StoredEvent> Events { get; } = [];

    /// <summary>Every head there was, the last one last: a stale read gives an earlier one.</summary>
    public List<Head> Heads { get; } = [];

    /// <summary>The commit that wrote each event.</summary>
    public List<Guid> Commits { get; } = [];

    public Dictionary<string, KeptEffect> Effects { get; } = new(StringComparer.Ordinal);

    public HashSet<IndexEntry> Entries { get; } = [];

    public Head? Head => Heads.Count > 0 ? Heads[^1] : null;

    public int Version => Head?.Version ?? 0;

    /// <summary>When it was last written, in the time of the world.</summary>
    public TimeSpan CommittedAt { get; set; }

    /// <summary>When it must be looked at, in milliseconds since 1970; null for never.</summary>
    public long? Due { get; set; }

    public int Tries { get; set; }

    public string? Aside { get; set; }

    /// <summary>Who delivers it now: when that ends, and the tag of that very lease.</summary>
    public (DateTimeOffset Until, int Tag) Lease { get; set; }

    /// <summary>Where it stands on the shelves, and for which version.</summary>
    public (int Version, IReadOnlyList<ShelfEntry> Entries) Shelved { get; set; } = (0, []);
}

/// <summary>Something to deliver, and what became of it.</summary>
internal sealed class KeptEffect
{
    public int Order { get; set; }

    public int Wanted { get; set; }

    public int Done { get; set; }

    public byte[]? Receipt { get; set; }

    public int Failures { get; set; }

    public long RetryAt { get; set; }
}
