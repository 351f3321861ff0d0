namespace TeamsMairie.Graph;

/// <summary>The directory did not answer, or not what was asked: what was known before stays, and a decision waits.</summary>
public sealed class DirectoryAwayException : Exception
{
    /// <summary>With no detail.</summary>
    public DirectoryAwayException()
    {
    }

    /// <summary>With a reason that names no person.</summary>
    public DirectoryAwayException(string message)
        : base(message)
    {
    }

    /// <summary>With a reason that names no person, and what was caught.</summary>
    public DirectoryAwayException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The permission whose lack explains it; null when it is something else.</summary>
    public GraphRight? Missing { get; init; }
}
