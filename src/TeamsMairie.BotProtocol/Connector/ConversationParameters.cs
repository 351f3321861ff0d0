using System.Text.Json.Serialization;

namespace TeamsMairie.BotProtocol;

/// <summary>What a conversation is created with.</summary>
internal sealed record ConversationParameters
{
    [JsonPropertyName("isGroup")]
    public required bool IsGroup { get; init; }

    [JsonPropertyName("members")]
    public IReadOnlyList<ChannelAccount>? Members { get; init; }

    [JsonPropertyName("tenantId")]
    public Guid? TenantId { get; init; }

    [JsonPropertyName("activity")]
    public OutboundActivity? Activity { get; init; }

    [JsonPropertyName("channelData")]
    public TeamsChannelData? ChannelData { get; init; }
}
