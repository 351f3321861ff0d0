using System.Text.Json.Serialization;

namespace TeamsMairie.BotProtocol;

/// <summary>The body that answers an invoke with a dialog: <c>{"task":…}</c>.</summary>
internal sealed record DialogResponse([property: JsonPropertyName("task")] DialogTask Task);

/// <summary>What the dialog does next.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(DialogShown), "continue")]
[JsonDerivedType(typeof(DialogEnded), "message")]
internal abstract record DialogTask;

/// <summary>It shows a card.</summary>
internal sealed record DialogShown([property: JsonPropertyName("value")] DialogPage Value) : DialogTask;

/// <summary>It ends with a sentence.</summary>
internal sealed record DialogEnded([property: JsonPropertyName("value")] string Value) : DialogTask;

/// <summary>The dialog itself.</summary>
internal sealed record DialogPage(
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("height")] string Height,
    [property: JsonPropertyName("width")] string Width,
    [property: JsonPropertyName("card")] Attachment Card);
