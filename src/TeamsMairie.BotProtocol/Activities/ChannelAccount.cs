using System.Text.Json.Serialization;

namespace TeamsMairie.BotProtocol;

/// <summary>A person or a bot on the wire.</summary>
public sealed record ChannelAccount
{
    /// <summary>
    /// The channel's own id: <c>29:…</c> for a person, <c>28:…</c> for a bot. It differs from bot to bot.
    /// </summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>
    /// The displayed name, a label only: never a proof of who this is, never logged. Null when not told.
    /// </summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>
    /// The Entra object id as received, not checked; null for anonymous persons, bots and most mentions.
    /// </summary>
    [JsonPropertyName("aadObjectId")]
    public string? AadObjectId { get; init; }

    /// <summary><c>user</c> or <c>bot</c>; null when not told, as in most activities from Teams.</summary>
    [JsonPropertyName("role")]
    public string? Role { get; init; }

    /// <summary>
    /// <see cref="AadObjectId"/> as a GUID; null when it is absent or is not one (hyphenated form only).
    /// </summary>
    [JsonIgnore]
    public Guid? ObjectId => EntraId.Parse(AadObjectId);

    /// <summary>Whether this is a bot: its id begins with <c>28:</c> or its role says so.</summary>
    [JsonIgnore]
    public bool IsBot => Id.StartsWith("28:", StringComparison.Ordinal) || Role is "bot";
}
