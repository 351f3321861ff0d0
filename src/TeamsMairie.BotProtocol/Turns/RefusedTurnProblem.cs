using System.Text.Json.Serialization;

namespace TeamsMairie.BotProtocol;

/// <summary>A problem as RFC 9457 writes it.</summary>
internal sealed record RefusedTurnProblem(
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("status")] int Status,
    [property: JsonPropertyName("detail")] string Detail);
