using TeamsMairie.Sandbox.Emulator;
using TeamsMairie.Sandbox.Towns;

namespace TeamsMairie.Sandbox.Playing;

/// <summary>Who is where: nobody does anything in a conversation they are not in.</summary>
internal sealed class Attendance(TownDirectory directory, ConversationMap map, ChatStore store)
{
    public Presence? In(Guid who, string where) =>
        directory.Find(who) is { } person && map.Find(where) is { } found && found.People.Contains(person)
            ? new Presence(person, found)
            : null;

    /// <summary>Whether a thread is one of the conversation's; no thread always is.</summary>
    public bool Knows(Presence presence, string? thread) =>
        thread is null || store.Find(thread)?.Conversation == presence.Conversation.Id;

    /// <summary>A person before a message that is still there.</summary>
    public (Presence Presence, ChatMessage Message)? At(Guid who, string id) =>
        store.Find(id) is { IsWithdrawn: false } message && In(who, message.Conversation) is { } presence
            ? (presence, message)
            : null;
}

/// <summary>A person in a conversation.</summary>
internal sealed record Presence(Person Person, Conversation Conversation);
