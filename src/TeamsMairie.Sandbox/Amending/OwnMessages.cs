using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsMairie.Sandbox.Client;
using TeamsMairie.Sandbox.Emulator;
using TeamsMairie.Sandbox.Playing;

namespace TeamsMairie.Sandbox.Amending;

/// <summary>Changes what a person wrote, or takes it back, and tells the bot when it had been written to it.</summary>
internal sealed class OwnMessages(BotDoor door, ChatStore store, TimeProvider clock)
{
    /// <summary>Changes the text; the bot is told when it was mentioned, or is now.</summary>
    public async Task EditAsync(
        Presence presence, ChatMessage message, string typed, CancellationToken cancellationToken)
    {
        (string text, JsonArray entities, _) = Mentions.Read(typed, presence.Conversation);
        JsonObject shown = new() { ["type"] = "message", ["text"] = text, ["entities"] = entities };
        ChatMessage edited = message with
        {
            Activity = JsonSerializer.SerializeToElement(shown, ChatJson.Default.JsonObject),
        };
        if (text == message.Text() || !store.TryChange(message.Conversation, message.Id, _ => edited))
        {
            return;
        }

        if (IsForBot(message, presence) || IsForBot(edited, presence))
        {
            JsonObject activity = Activity("messageUpdate", "editMessage", presence, message);
            activity["text"] = text;
            activity["textFormat"] = "plain";
            activity["entities"] = entities.DeepClone();
            await door.PostAsync(activity, cancellationToken);
        }
    }

    /// <summary>Takes the message back; its place stays, empty.</summary>
    public async Task WithdrawAsync(Presence presence, ChatMessage message, CancellationToken cancellationToken)
    {
        JsonObject nothing = new() { ["type"] = "message" };
        ChatMessage empty = message with
        {
            Activity = JsonSerializer.SerializeToElement(nothing, ChatJson.Default.JsonObject),
            IsWithdrawn = true,
        };
        if (store.TryChange(message.Conversation, message.Id, _ => empty) && IsForBot(message, presence))
        {
            JsonObject activity = Activity("messageDelete", "softDeleteMessage", presence, message);
            await door.PostAsync(activity, cancellationToken);
        }
    }

    // The card of a search was not written to the bot, even where nobody else reads.
    private static bool IsForBot(ChatMessage message, Presence presence) =>
        message.Text() is not null
        && (presence.Conversation.IsPersonal
            || message.Mentioned().Any(account => account.GetProperty("id").ValueEquals(BotIdentity.Mri)));

    private JsonObject Activity(string type, string happened, Presence presence, ChatMessage message)
    {
        JsonObject activity = ActivityForm
            .Start(type, message.Id, presence.Conversation, message.Thread, door.ServiceUrl, clock.GetUtcNow())
            .From(presence.Person);
        activity["channelData"]!["eventType"] = happened;
        return activity;
    }
}
