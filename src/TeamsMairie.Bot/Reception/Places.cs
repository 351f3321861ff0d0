using TeamsMairie.BotProtocol;

namespace TeamsMairie.Bot.Reception;

/// <summary>Tells whether others read a conversation.</summary>
internal static class Places
{
    // How Teams names the conversations of several people; those between a person and the bot begin otherwise.
    private const string OfSeveral = "19:";

    /// <summary>True in a channel or a group; one whose kind is not said is told by its id.</summary>
    public static bool IsPublic(Turn turn) => turn.Activity.Conversation switch
    {
        { ConversationType: ConversationTypes.Personal } => false,
        { ConversationType: null, IsGroup: not true } => IsOfSeveral(turn),
        _ => true,
    };

    /// <summary>True between one person and the bot: two people who chat are « personal » to Teams, too.</summary>
    public static bool IsOwnChat(Turn turn) => !IsPublic(turn) && !IsOfSeveral(turn);

    /// <summary>The channel of a thread, or the conversation itself: a thread carries the id of its first message.</summary>
    public static string ChannelOf(string conversation) => conversation.Split(';')[0];

    private static bool IsOfSeveral(Turn turn) =>
        turn.Activity.Conversation.Id.StartsWith(OfSeveral, StringComparison.Ordinal);
}
