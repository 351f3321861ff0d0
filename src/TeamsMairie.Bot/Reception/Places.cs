using TeamsMairie.BotProtocol;

namespace TeamsMairie.Bot.Reception;

/// <summary>Tells whether others read a conversation.</summary>
internal static class Places
{
    /// <summary>True in a channel or a group; one whose kind is not said is told by its id.</summary>
    public static bool IsPublic(Turn turn) => turn.Activity.Conversation switch
    {
        { ConversationType: ConversationTypes.Personal } => false,
        { ConversationType: null, IsGroup: not true } => turn.Activity.Conversation.Id.StartsWith("19:", StringComparison.Ordinal),
        _ => true,
    };
}
