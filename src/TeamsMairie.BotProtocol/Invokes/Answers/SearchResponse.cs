using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsMairie.BotProtocol;

/// <summary>The body that answers a search: <c>{"composeExtension":…}</c>.</summary>
internal sealed record SearchResponse([property: JsonPropertyName("composeExtension")] SearchAnswer Answer);

/// <summary>What was found.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SearchFound), "result")]
[JsonDerivedType(typeof(SearchTold), "message")]
internal abstract record SearchAnswer;

/// <summary>A list of cards.</summary>
internal sealed record SearchFound(
    [property: JsonPropertyName("attachmentLayout")] string Layout,
    [property: JsonPropertyName("attachments")] IReadOnlyList<SearchAttachment> Attachments) : SearchAnswer;

/// <summary>A sentence instead of a list.</summary>
internal sealed record SearchTold([property: JsonPropertyName("text")] string Text) : SearchAnswer;

/// <summary>A card, and its line in the list.</summary>
internal sealed record SearchAttachment(
    [property: JsonPropertyName("contentType")] string ContentType,
    [property: JsonPropertyName("content")] JsonElement Content,
    [property: JsonPropertyName("preview")] SearchPreview Preview);

/// <summary>The line of the list, as a thumbnail card.</summary>
internal sealed record SearchPreview([property: JsonPropertyName("content")] SearchLine Content)
{
    [JsonPropertyName("contentType")]
    public string ContentType { get; } = "application/vnd.microsoft.card.thumbnail";
}

/// <summary>What the line says.</summary>
internal sealed record SearchLine(
    [property: JsonPropertyName("title")] string Title, [property: JsonPropertyName("text")] string? Text);
