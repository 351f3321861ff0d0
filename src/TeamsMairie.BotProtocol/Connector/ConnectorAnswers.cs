using System.Text.Json.Serialization;

namespace TeamsMairie.BotProtocol;

/// <summary>The answer to a created conversation or activity.</summary>
internal sealed record ResourceResponse
{
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    [JsonPropertyName("activityId")]
    public string? ActivityId { get; init; }
}

/// <summary>One page of members.</summary>
internal sealed record PagedMembersResult
{
    [JsonPropertyName("continuationToken")]
    public string? ContinuationToken { get; init; }

    [JsonPropertyName("members")]
    public IReadOnlyList<TeamsMember>? Members { get; init; }
}

/// <summary>The answer of the connector when it refuses.</summary>
internal sealed record ErrorResponse
{
    [JsonPropertyName("error")]
    public ErrorBody? Error { get; init; }

    /// <summary>Why. The message beside it may name people: it is not read.</summary>
    internal sealed record ErrorBody
    {
        [JsonPropertyName("code")]
        public string? Code { get; init; }
    }
}
