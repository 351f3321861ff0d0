using System.Text.Json.Serialization;

namespace TeamsMairie.BotProtocol;

/// <summary>What Teams adds to an activity in <c>channelData</c>: only the fields this bot reads.</summary>
public sealed record TeamsChannelData
{
    /// <summary>The Entra tenant the activity comes from; null when not told.</summary>
    [JsonPropertyName("tenant")]
    public TenantInfo? Tenant { get; init; }

    /// <summary>The team, in a channel; null in chats.</summary>
    [JsonPropertyName("team")]
    public TeamInfo? Team { get; init; }

    /// <summary>The channel; null in chats, and in some events about a whole team.</summary>
    [JsonPropertyName("channel")]
    public ChannelInfo? Channel { get; init; }

    /// <summary>What changed in a <c>conversationUpdate</c>, such as <c>channelRenamed</c>; null otherwise.</summary>
    [JsonPropertyName("eventType")]
    public string? EventType { get; init; }
}

/// <summary>An Entra tenant on the wire.</summary>
public sealed record TenantInfo
{
    /// <summary>The tenant's GUID, as received; null or empty when not told.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }
}

/// <summary>A team on the wire.</summary>
public sealed record TeamInfo
{
    /// <summary>The thread id of the team (<c>19:…@thread.tacv2</c>), which is the id of its General channel.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>The Microsoft 365 group behind the team, by which Graph knows it; null in most messages.</summary>
    [JsonPropertyName("aadGroupId")]
    public string? AadGroupId { get; init; }

    /// <summary>The displayed name; null in most messages.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }
}

/// <summary>A channel on the wire.</summary>
public sealed record ChannelInfo
{
    /// <summary>The thread id of the channel (<c>19:…@thread.tacv2</c>): what a new thread is opened in.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>The displayed name; null in most messages, and for the General channel.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }
}
