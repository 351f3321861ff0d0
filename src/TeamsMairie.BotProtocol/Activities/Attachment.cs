using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsMairie.BotProtocol;

/// <summary>What an activity carries beside its text; here, always an adaptive card.</summary>
public sealed record Attachment
{
    /// <summary>The content type of an adaptive card, everywhere on the wire.</summary>
    public const string AdaptiveCardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>What <see cref="Content"/> is.</summary>
    [JsonPropertyName("contentType")]
    public required string ContentType { get; init; }

    /// <summary>The card itself.</summary>
    [JsonPropertyName("content")]
    public required JsonElement Content { get; init; }

    /// <summary>Wraps a card.</summary>
    /// <param name="card">The card, a JSON object whose document is not disposed before the sending ends.</param>
    /// <exception cref="ArgumentException"><paramref name="card"/> is not a JSON object.</exception>
    public static Attachment AdaptiveCard(JsonElement card) => card.ValueKind is JsonValueKind.Object
        ? new() { ContentType = AdaptiveCardType, Content = card }
        : throw new ArgumentException($"A card is a JSON object, not a {card.ValueKind}.", nameof(card));
}
