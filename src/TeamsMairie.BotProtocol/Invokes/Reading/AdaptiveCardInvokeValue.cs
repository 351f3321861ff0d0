using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsMairie.BotProtocol;

/// <summary>The <c>value</c> of an <c>adaptiveCard/action</c> invoke.</summary>
internal sealed record AdaptiveCardInvokeValue
{
    [JsonPropertyName("action")]
    public required ExecuteAction Action { get; init; }

    [JsonPropertyName("trigger")]
    public string? Trigger { get; init; }
}

/// <summary>The pressed button.</summary>
internal sealed record ExecuteAction
{
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    [JsonPropertyName("verb")]
    public required string Verb { get; init; }

    [JsonPropertyName("data")]
    public JsonElement? Data { get; init; }
}
