using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsMairie.BotProtocol;

/// <summary>One activity as Teams posts it to <c>/api/messages</c>: only the fields this bot reads.</summary>
/// <remarks>
/// Source: Activity Protocol 3.4, requirements A2001 to A2061,
/// <see href="https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md"/>.
/// A missing, null or repeated required field fails the read (A2001, A2010); an unknown one is skipped (A2005).
/// </remarks>
public sealed record InboundActivity
{
    /// <summary>What this is: one of <see cref="ActivityTypes"/>, or a type to ignore (A2014).</summary>
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    /// <summary>The id of this activity in its conversation. Never null for a message; may be null otherwise.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>The channel it came through: <c>msteams</c> for Teams.</summary>
    [JsonPropertyName("channelId")]
    public required string ChannelId { get; init; }

    /// <summary>Where to reply; absolute. Untrusted until <see cref="ServiceUrlPolicy"/> accepted it.</summary>
    [JsonPropertyName("serviceUrl")]
    public required Uri ServiceUrl { get; init; }

    /// <summary>The chat or channel thread it belongs to.</summary>
    [JsonPropertyName("conversation")]
    public required ConversationAccount Conversation { get; init; }

    /// <summary>Who sent it.</summary>
    [JsonPropertyName("from")]
    public required ChannelAccount From { get; init; }

    /// <summary>Who it was sent to: the bot, except in some updates.</summary>
    [JsonPropertyName("recipient")]
    public required ChannelAccount Recipient { get; init; }

    /// <summary>
    /// What was typed, mentions included as <c>&lt;at&gt;</c> tags. <see cref="Turn.Text"/> is without.
    /// </summary>
    [JsonPropertyName("text")]
    public string? Text { get; init; }

    /// <summary>
    /// Mentions and other metadata, as received; <see cref="Turn.Mentions"/> holds the mentions, typed.
    /// </summary>
    [JsonPropertyName("entities")]
    public IReadOnlyList<JsonElement>? Entities { get; init; }

    /// <summary>The activity this one answers; for a card action, the activity that holds the card.</summary>
    [JsonPropertyName("replyToId")]
    public string? ReplyToId { get; init; }

    /// <summary>
    /// The operation of an <c>invoke</c>, one of <see cref="InvokeNames"/> or unknown; null otherwise.
    /// </summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The payload of an <c>invoke</c>; its shape depends on <see cref="Name"/>.</summary>
    [JsonPropertyName("value")]
    public JsonElement? Value { get; init; }

    /// <summary>What happened to the app, one of <see cref="InstallationActions"/>; null otherwise.</summary>
    [JsonPropertyName("action")]
    public string? Action { get; init; }

    /// <summary>Who joined, in a <c>conversationUpdate</c>; null when nobody did. May hold the bot.</summary>
    [JsonPropertyName("membersAdded")]
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    /// <summary>Who left, in a <c>conversationUpdate</c>; null when nobody did. May hold the bot.</summary>
    [JsonPropertyName("membersRemoved")]
    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    /// <summary>What Teams adds: tenant, team, channel. Null from other clients.</summary>
    [JsonPropertyName("channelData")]
    public TeamsChannelData? ChannelData { get; init; }

    /// <summary>How the sender wants the answers: null or <c>normal</c>, as the other modes are refused.</summary>
    [JsonPropertyName("deliveryMode")]
    public string? DeliveryMode { get; init; }

    /// <summary>
    /// The tenant named by <see cref="ChannelData"/> and by <see cref="Conversation"/>; null when neither names one,
    /// when they differ, or when one is not a GUID.
    /// </summary>
    [JsonIgnore]
    public Guid? TenantId => (ChannelData?.Tenant?.Id, Conversation.TenantId) switch
    {
        (null or "", var only) => EntraId.Parse(only),
        (var only, null or "") => EntraId.Parse(only),
        var (data, conversation) => EntraId.Parse(data) is { } tenant && tenant == EntraId.Parse(conversation) ? tenant : null,
    };
}
