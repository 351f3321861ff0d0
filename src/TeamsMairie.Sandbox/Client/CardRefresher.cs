using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsMairie.Sandbox.Emulator;
using TeamsMairie.Sandbox.Towns;

namespace TeamsMairie.Sandbox.Client;

/// <summary>
/// The automatic refresh of Teams: a card names the people for whom it asks the bot again when they see it.
/// </summary>
internal sealed class CardRefresher(TeamsClient client, ChatStore store, TimeProvider clock)
{
    // Teams does not ask again sooner for the same card.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Message, int Version, Guid Person), DateTimeOffset> asked = new();

    /// <summary>
    /// Asks the bot for the person's own view of each card that wants it, and that was not just asked.
    /// </summary>
    public async Task RefreshAsync(Person person, Conversation conversation, CancellationToken cancellationToken)
    {
        foreach (ChatMessage message in store.In(conversation.Id))
        {
            if (RefreshAction(message, person) is { } action && IsDue(message, person))
            {
                await client.ActAsync(person, conversation, message, action, "automatic", cancellationToken);
            }
        }
    }

    private static JsonObject? RefreshAction(ChatMessage message, Person person) =>
        message.Card() is { } card
        && card.TryGetProperty("refresh", out JsonElement refresh)
        && refresh.TryGetProperty("action", out JsonElement action)
        && refresh.TryGetProperty("userIds", out JsonElement users)
        && users.EnumerateArray().Any(user => user.ValueEquals(person.Mri))
            ? JsonObject.Create(action)
            : null;

    private bool IsDue(ChatMessage message, Person person)
    {
        DateTimeOffset now = clock.GetUtcNow();
        var key = (message.Id, message.Version, person.Id);
        if (asked.TryGetValue(key, out DateTimeOffset last) && now - last < Pause)
        {
            return false;
        }

        asked[key] = now;
        return true;
    }
}
