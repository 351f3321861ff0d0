namespace TeamsMairie.Bot.People;

/// <summary>Whether a person still is who may decide.</summary>
internal enum Authority
{
    /// <summary>Nothing says otherwise.</summary>
    Held,

    /// <summary>Their account is disabled, or gone.</summary>
    Ended,

    /// <summary>It cannot be known now: the decision waits.</summary>
    NotVerified,
}
