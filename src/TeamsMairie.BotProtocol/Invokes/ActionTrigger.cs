namespace TeamsMairie.BotProtocol;

/// <summary>What set off a card action. The default value is <see cref="Manual"/>.</summary>
public enum ActionTrigger
{
    /// <summary>A person pressed a button.</summary>
    Manual,

    /// <summary>The client refreshes the card by itself: must be read-only and never change anything.</summary>
    Automatic,
}
