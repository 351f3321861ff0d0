namespace TeamsMairie.BotProtocol;

/// <summary>The kinds of conversation in Teams. Not an enum: the set is open on the wire.</summary>
public static class ConversationTypes
{
    /// <summary>One person and the bot.</summary>
    public const string Personal = "personal";

    /// <summary>A thread in the channel of a team.</summary>
    public const string Channel = "channel";

    /// <summary>Several persons outside a team.</summary>
    public const string GroupChat = "groupChat";
}
