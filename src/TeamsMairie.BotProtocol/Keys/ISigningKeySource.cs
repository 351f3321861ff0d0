namespace TeamsMairie.BotProtocol;

/// <summary>Where the keys of the Bot Connector come from.</summary>
internal interface ISigningKeySource
{
    /// <summary>The keys to verify with now; null while none can be trusted.</summary>
    SigningKeySet? Current { get; }

    /// <summary>A token named a key that is not in the set: the keys may have changed. Never blocks.</summary>
    void LookAgain();
}
