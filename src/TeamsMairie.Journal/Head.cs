namespace TeamsMairie.Journal;

/// <summary>The folded state of a stream.</summary>
/// <param name="Token">What an append after this state must give back.</param>
/// <param name="Body">The state, as written by the last commit.</param>
/// <param name="ChangedAt">When it last changed.</param>
public sealed record Head(HeadToken Token, byte[] Body, DateTimeOffset ChangedAt)
{
    /// <summary>How many events it folds.</summary>
    public int Version => Token.Version;
}
