using System.Text.Json.Serialization;

namespace TeamsMairie.BotProtocol;

/// <summary>The message a command was called on, in the shape of Graph's <c>chatMessage</c>: only what this bot reads.</summary>
internal sealed record MessagePayload
{
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    [JsonPropertyName("from")]
    public MessageAuthor? From { get; init; }

    [JsonPropertyName("body")]
    public MessageBody? Body { get; init; }

    [JsonIgnore]
    public bool IsNamed => !string.IsNullOrWhiteSpace(Id);

    public TeamsMessage Read() => new(Id, EntraId.Parse(From?.User?.Id), Body?.Words ?? "");
}

/// <summary>Who wrote it: a person, or an application, which has no user.</summary>
internal sealed record MessageAuthor
{
    [JsonPropertyName("user")]
    public MessageUser? User { get; init; }
}

/// <summary>The person who wrote it.</summary>
internal sealed record MessageUser
{
    [JsonPropertyName("id")]
    public string? Id { get; init; }
}

/// <summary>What it says.</summary>
internal sealed record MessageBody
{
    [JsonPropertyName("contentType")]
    public string? ContentType { get; init; }

    [JsonPropertyName("content")]
    public string? Content { get; init; }

    [JsonIgnore]
    public string Words => string.Equals(ContentType, "html", StringComparison.OrdinalIgnoreCase)
        ? HtmlWords.Of(Content ?? "")
        : (Content ?? "").Trim();
}
