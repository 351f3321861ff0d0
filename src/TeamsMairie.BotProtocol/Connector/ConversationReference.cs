using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsMairie.BotProtocol;

/// <summary>Where a conversation lives: enough to write to it weeks later.</summary>
/// <remarks>Equal when all values are; to compare places, compare the conversation ids.</remarks>
/// <param name="ServiceUrl">The connector's address, absolute; its path is kept, with or without a last slash.</param>
/// <param name="ConversationId">As received; not escaped.</param>
public sealed record ConversationReference(
    [property: JsonPropertyName("serviceUrl")] Uri ServiceUrl,
    [property: JsonPropertyName("conversationId")] string ConversationId)
{
    /// <summary>The kind of conversation, one of <see cref="ConversationTypes"/>; null when not known.</summary>
    [JsonPropertyName("conversationType")]
    public string? ConversationType { get; init; }

    /// <summary>The Entra tenant; null when not known.</summary>
    [JsonPropertyName("tenantId")]
    public Guid? TenantId { get; init; }

    /// <summary>The bot's own account, put as the sender; null leaves it to the connector.</summary>
    [JsonPropertyName("bot")]
    public ChannelAccount? Bot { get; init; }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException"><paramref name="json"/> is not a reference.</exception>
    public static ConversationReference FromJson(string json) =>
        JsonSerializer.Deserialize(json, WireJson.Default.ConversationReference)
        ?? throw new JsonException("A conversation reference is not null.");

    /// <summary>Writes the reference as JSON, to be kept: it holds ids, and the bot's name, no person's.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, WireJson.Default.ConversationReference);

    internal static ConversationReference Of(InboundActivity activity) =>
        new(activity.ServiceUrl, activity.Conversation.Id)
        {
            ConversationType = activity.Conversation.ConversationType,
            TenantId = activity.TenantId,
            Bot = activity.Recipient.IsBot ? activity.Recipient : null,
        };
}
