using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsMairie.BotProtocol;

/// <summary>The <c>value</c> of <c>composeExtension/fetchTask</c> and <c>composeExtension/submitAction</c>.</summary>
internal sealed record CommandValue
{
    [JsonPropertyName("commandId")]
    public required string CommandId { get; init; }

    [JsonPropertyName("data")]
    public JsonElement Data { get; init; }

    [JsonPropertyName("messagePayload")]
    public MessagePayload? Message { get; init; }

    [JsonPropertyName("botMessagePreviewAction")]
    public string? PreviewAction { get; init; }
}
