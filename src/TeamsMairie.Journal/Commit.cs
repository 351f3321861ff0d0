namespace TeamsMairie.Journal;

/// <summary>All that one gesture changes in one stream; it happens whole or not at all.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Id">Names this very attempt: after a time-out, tells whether it is the one that stands.</param>
/// <param name="After">The head the decision was taken on; <see cref="HeadToken.Beginning"/> for a new stream.</param>
/// <param name="At">When it happens.</param>
/// <param name="Events">The facts, in order; at least one.</param>
/// <param name="Head">The state they fold to.</param>
public sealed record Commit(
    StreamId Stream, Guid Id, HeadToken After, DateTimeOffset At, IReadOnlyList<NewEvent> Events, byte[] Head)
{
    /// <summary>What must now be delivered; one that has the key of an earlier one takes its place.</summary>
    public IReadOnlyList<NewEffect> Effects { get; init; } = [];

    /// <summary>The entries under which the stream is found from now on.</summary>
    public IReadOnlyList<IndexEntry> Index { get; init; } = [];

    /// <summary>When the stream must be looked at even if this process dies; null for never.</summary>
    public DateTimeOffset? WakeAt { get; init; }
}

/// <summary>A fact to keep.</summary>
/// <param name="Name">The constant name it is stored under.</param>
/// <param name="Body">Its JSON, in UTF-8.</param>
public sealed record NewEvent(string Name, byte[] Body);

/// <summary>Something to deliver.</summary>
/// <param name="Key">Names it within the stream, for ever.</param>
/// <param name="Order">Its place among those that wait; lower first.</param>
public sealed record NewEffect(string Key, int Order);

/// <summary>A name and a value under which a stream is found.</summary>
/// <param name="Name">What is indexed, such as <c>requester</c>.</param>
/// <param name="Value">The value looked for.</param>
public sealed record IndexEntry(string Name, string Value);

/// <summary>What became of a <see cref="Commit"/>.</summary>
public enum AppendResult
{
    /// <summary>It is kept.</summary>
    Appended,

    /// <summary>Somebody wrote in between: read again, decide again.</summary>
    VersionConflict,

    /// <summary>It was already kept by an earlier try.</summary>
    AlreadyCommitted,
}
