using System.Buffers.Text;
using System.Text.Json;

namespace TeamsMairie.BotProtocol;

/// <summary>Reads the header or the claims of a token as plain JSON: one object, no member twice, nothing after it.</summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>The part as an object; null when it is anything else, or holds text that is not Unicode.</summary>
    public static JsonElement? Read(string token, int part)
    {
        try
        {
            byte[] json = Base64Url.DecodeFromChars(Part(token, part));

            // The names of the members are compared as they are parsed: one that is not Unicode is an invalid operation.
            return JsonElement.Parse(json, Options) is { ValueKind: JsonValueKind.Object } read && WellFormedText.IsIn(json)
                ? read
                : null;
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ReadOnlySpan<char> Part(ReadOnlySpan<char> token, int part)
    {
        for (; part > 0; part--)
        {
            token = token[(token.IndexOf('.') + 1)..];
        }

        int end = token.IndexOf('.');
        return end < 0 ? [] : token[..end];
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
