namespace TeamsMairie.BotProtocol;

/// <summary>The activity types this bot knows. Not an enum: the set is open on the wire.</summary>
public static class ActivityTypes
{
    /// <summary>Text or a card from a person.</summary>
    public const string Message = "message";

    /// <summary>A person changed a message, or undid its deletion; see <see cref="TeamsChannelData.EventType"/>.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A person deleted a message.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>A call that waits for an answer in the HTTP response; see <see cref="InvokeNames"/>.</summary>
    public const string Invoke = "invoke";

    /// <summary>Members, or the bot itself, joined or left a conversation; a team or a channel changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The app was installed or removed; see <see cref="InstallationActions"/>.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>Somebody is writing. Sent by the bot to say that an answer is coming.</summary>
    public const string Typing = "typing";
}
