using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsMairie.Sandbox.Emulator;
using TeamsMairie.Sandbox.Towns;

namespace TeamsMairie.Sandbox.Client;

/// <summary>What a person does in the pretend Teams: write, click, look.</summary>
internal sealed class TeamsClient(BotDoor door, ChatStore store, TimeProvider clock)
{
    /// <summary>
    /// Writes a message, and posts it to the bot when Teams would: in person, or when it is mentioned.
    /// </summary>
    /// <returns>What the bot answered, none when the message is not for the bot.</returns>
    public async Task<BotAnswer?> WriteAsync(
        Person person, Conversation conversation, string? thread, string typed, CancellationToken cancellationToken)
    {
        (string text, JsonArray entities, bool namesBot) = Mentions.Read(typed, conversation);
        JsonObject shown = new() { ["type"] = "message", ["text"] = text, ["entities"] = entities };
        bool opens = !conversation.IsPersonal && thread is null;
        JsonElement kept = JsonSerializer.SerializeToElement(shown, ChatJson.Default.JsonObject);
        ChatMessage message = store.Add(conversation.Id, thread, person.Mri, kept, opens);
        store.MarkRead(conversation.Id, person.Mri);
        if (!conversation.IsPersonal && !namesBot)
        {
            return null;
        }

        JsonObject activity = ActivityForm
            .Start("message", message.Id, conversation, message.Thread, door.ServiceUrl, message.At)
            .From(person);
        activity["text"] = text;
        activity["textFormat"] = "plain";
        activity["entities"] = entities.DeepClone();
        return await door.PostAsync(activity, cancellationToken);
    }

    /// <summary>Shows the card of a search as a message of the person: it is not the bot's to change.</summary>
    public void Show(Person person, Conversation conversation, string? thread, string title, JsonElement card)
    {
        JsonObject shown = new()
        {
            ["type"] = "message",
            ["summary"] = title,
            ["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.card.adaptive",
                ["content"] = JsonObject.Create(card),
            }),
        };
        bool opens = !conversation.IsPersonal && thread is null;
        JsonElement kept = JsonSerializer.SerializeToElement(shown, ChatJson.Default.JsonObject);
        store.Add(conversation.Id, thread, person.Mri, kept, opens);
        store.MarkRead(conversation.Id, person.Mri);
    }

    /// <summary>Clicks an <c>Action.Execute</c>, or lets Teams refresh the card by itself.</summary>
    /// <param name="person">Who clicks.</param>
    /// <param name="conversation">Where the card is.</param>
    /// <param name="message">The message of the card.</param>
    /// <param name="action">The action as the card has it, its data completed with the inputs.</param>
    /// <param name="trigger">« manual » or « automatic ».</param>
    /// <param name="cancellationToken">The page went away.</param>
    public async Task<InvokeOutcome> ActAsync(
        Person person,
        Conversation conversation,
        ChatMessage message,
        JsonObject action,
        string trigger,
        CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        string id = "f:" + Guid.CreateVersion7(now).ToString("D");
        JsonObject activity = ActivityForm
            .Start("invoke", id, conversation, message.Thread, door.ServiceUrl, now)
            .From(person);
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = message.Id;
        activity["value"] = new JsonObject { ["action"] = action, ["trigger"] = trigger };

        InvokeOutcome outcome = InvokeOutcome.Read(await door.PostAsync(activity, cancellationToken));
        if (outcome.Card is { } card && !IsShownAlready(message, person, card))
        {
            store.Keep(message, person.Mri, card);
        }

        return outcome;
    }

    private bool IsShownAlready(ChatMessage message, Person person, JsonElement card) =>
        store.ViewOf(message, person.Mri) is { } view && JsonElement.DeepEquals(view.Card, card);
}
