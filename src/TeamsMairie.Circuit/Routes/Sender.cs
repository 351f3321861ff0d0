namespace TeamsMairie.Circuit.Routes;

/// <summary>Who asks, as far as the default circuit distinguishes.</summary>
public enum Sender
{
    /// <summary>A member of staff.</summary>
    Staff,

    /// <summary>A head of service or a deputy head of services.</summary>
    Head,

    /// <summary>The head of services.</summary>
    HeadOfServices,

    /// <summary>An élu of the majority.</summary>
    Elected,

    /// <summary>The mayor.</summary>
    Mayor,

    /// <summary>A councillor of the opposition.</summary>
    Opposition,
}
