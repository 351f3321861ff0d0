using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsMairie.BotProtocol;

/// <summary>An activity that the bot sends: one text, or one card, never both.</summary>
/// <remarks>Teams splits an activity with a text and a card in two, and then gives no id to update it with.</remarks>
public sealed record OutboundActivity
{
    /// <summary>One of <see cref="ActivityTypes"/>; a message by default.</summary>
    [JsonPropertyName("type")]
    public string Type { get; private init; } = ActivityTypes.Message;

    /// <summary>What is shown; null with a card.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; private init; }

    /// <summary><c>plain</c>: what people typed is never read as Markdown. Null with a card.</summary>
    [JsonPropertyName("textFormat")]
    public string? TextFormat { get; private init; }

    /// <summary>What notifications and screen readers announce in place of a card; null with a text.</summary>
    [JsonPropertyName("summary")]
    public string? Summary { get; private init; }

    /// <summary>The card; null with a text.</summary>
    [JsonPropertyName("attachments")]
    public IReadOnlyList<Attachment>? Attachments { get; private init; }

    /// <summary>The sender; set by the client from the reference.</summary>
    [JsonPropertyName("from")]
    public ChannelAccount? From { get; internal init; }

    /// <summary>Where to; set by the client from the reference.</summary>
    [JsonPropertyName("conversation")]
    public ConversationAccount? Conversation { get; internal init; }

    /// <summary>The activity answered; set by the client when it replies.</summary>
    [JsonPropertyName("replyToId")]
    public string? ReplyToId { get; internal init; }

    /// <summary>The activity replaced; set by the client when it updates.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; internal init; }

    /// <summary>A message shown as typed, without Markdown.</summary>
    /// <exception cref="ArgumentException"><paramref name="text"/> is empty or blank.</exception>
    public static OutboundActivity Message(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return new() { Text = text, TextFormat = "plain" };
    }

    /// <summary>A message that is one adaptive card.</summary>
    /// <param name="card">The card, a JSON object.</param>
    /// <param name="summary">One French sentence for notifications and screen readers.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="card"/> is not a JSON object, or <paramref name="summary"/> is empty or blank.
    /// </exception>
    public static OutboundActivity Card(JsonElement card, string summary)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(summary);
        return new() { Attachments = [Attachment.AdaptiveCard(card)], Summary = summary };
    }

    /// <summary>The sign that an answer is coming; Teams shows it for a few seconds.</summary>
    public static OutboundActivity Typing { get; } = new() { Type = ActivityTypes.Typing };
}
