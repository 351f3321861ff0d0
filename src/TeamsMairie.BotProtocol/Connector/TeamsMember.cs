using System.Text.Json.Serialization;

namespace TeamsMairie.BotProtocol;

/// <summary>A member of a conversation, as the connector tells it: only the fields this bot reads.</summary>
public sealed record TeamsMember
{
    /// <summary>The id by which this bot writes to the person (<c>29:…</c>).</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The displayed name, a label only, never logged; null when not told.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The Entra object id, as received; null when told under the other name, or not at all.</summary>
    [JsonPropertyName("aadObjectId")]
    public string? AadObjectId { get; init; }

    /// <summary>The same id under the name that older answers of the connector give it; null when not told.</summary>
    [JsonPropertyName("objectId")]
    public string? LegacyObjectId { get; init; }

    /// <summary>The Entra tenant of the person, as received; null when not told.</summary>
    [JsonPropertyName("tenantId")]
    public string? TenantId { get; init; }

    /// <summary><c>user</c>, <c>guest</c>, <c>anonymous</c>…; null when not told.</summary>
    [JsonPropertyName("userRole")]
    public string? UserRole { get; init; }

    /// <summary>The Entra object id as a GUID; null for anonymous persons and bots.</summary>
    [JsonIgnore]
    public Guid? ObjectId => EntraId.Parse(AadObjectId ?? LegacyObjectId);
}
