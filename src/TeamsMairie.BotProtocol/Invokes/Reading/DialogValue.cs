using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsMairie.BotProtocol;

/// <summary>The <c>value</c> of <c>task/fetch</c> and <c>task/submit</c>.</summary>
internal sealed record DialogValue
{
    [JsonPropertyName("data")]
    public required JsonElement Data { get; init; }
}
