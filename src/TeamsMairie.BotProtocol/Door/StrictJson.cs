using System.Buffers.Text;
using System.Text.Json;

namespace TeamsMairie.BotProtocol;

/// <summary>Reads a part of a token as plain JSON: one object, no member twice, nothing after it.</summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>The part as an object; null when it is anything else.</summary>
    public static JsonElement? Read(string token, int part)
    {
        string[] parts = token.Split('.', 4);
        if (parts.Length <= part)
        {
            return null;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[part]), Options);
            return document.RootElement.ValueKind is JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            return null;
        }
    }

    /// <summary>A member that is a string; null when it is absent or anything else.</summary>
    public static string? Text(this JsonElement? json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>A member that is an instant in whole seconds; null when it is absent or anything else.</summary>
    public static DateTimeOffset? Instant(this JsonElement? json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.Number } number
        && number.TryGetInt64(out long seconds) && seconds is >= 0 and < 100_000_000_000
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    /// <summary>A member; null when it is absent.</summary>
    public static JsonElement? Member(this JsonElement? json, string name) =>
        json is { } element && element.TryGetProperty(name, out JsonElement member) ? member : null;
}
