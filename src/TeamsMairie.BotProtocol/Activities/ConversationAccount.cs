using System.Text.Json.Serialization;

namespace TeamsMairie.BotProtocol;

/// <summary>A conversation on the wire.</summary>
public sealed record ConversationAccount
{
    /// <summary>
    /// Opaque: <c>a:…</c> in a personal chat, <c>19:…@thread.tacv2;messageid=…</c> in the thread of a channel.
    /// May hold <c>/</c>, <c>@</c> and <c>;</c>: escape it before putting it in a path.
    /// </summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>One of <see cref="ConversationTypes"/>; null when not told.</summary>
    [JsonPropertyName("conversationType")]
    public string? ConversationType { get; init; }

    /// <summary>The Entra tenant of the conversation, as received; null when not told.</summary>
    [JsonPropertyName("tenantId")]
    public string? TenantId { get; init; }

    /// <summary>The name of a group chat; null elsewhere. Never logged.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Whether more than two accounts may be present; null when not told.</summary>
    [JsonPropertyName("isGroup")]
    public bool? IsGroup { get; init; }
}
