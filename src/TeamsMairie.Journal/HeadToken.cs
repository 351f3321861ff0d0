using TeamsMairie.Journal.Tables;

namespace TeamsMairie.Journal;

/// <summary>What a journal asks back to append after the head it gave; nobody else looks inside.</summary>
/// <remarks>It spares the append a read of its own: a table store finds in it the tag, the last hash and the effects.</remarks>
public sealed class HeadToken
{
    internal HeadToken(int version, HeadRow? row = null) => (Version, Row) = (version, row);

    /// <summary>The token of a stream that has not begun.</summary>
    public static HeadToken Beginning { get; } = new(0);

    /// <summary>How many events the stream had; 0 before it begins.</summary>
    public int Version { get; }

    internal HeadRow? Row { get; }
}
