using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace TeamsMairie.BotProtocol;

/// <summary>Fetches the two documents that name the Connector's keys, and believes neither too easily.</summary>
internal sealed class KeyDocuments(HttpClient http, KeyAddress address)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>The keys published now; at least one is usable.</summary>
    /// <exception cref="KeyDocumentException">A document is not what it should be.</exception>
    /// <exception cref="HttpRequestException">It cannot be had.</exception>
    public async Task<SigningKeySet> FetchAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        JsonElement metadata = await ReadAsync(address.Metadata, cancellationToken);
        if (!string.Equals(Text(metadata, "issuer"), address.Issuer, StringComparison.Ordinal))
        {
            throw new KeyDocumentException("issuer");
        }

        if (!Uri.TryCreate(Text(metadata, "jwks_uri"), UriKind.Absolute, out Uri? keys) || !address.Pins(keys))
        {
            throw new KeyDocumentException("jwks_uri");
        }

        SigningKeySet set = new(KeysIn(await ReadAsync(keys, cancellationToken)));
        return set.IsUsableAt(now) ? set : throw new KeyDocumentException("no-usable-key");
    }

    private async Task<JsonElement> ReadAsync(Uri uri, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await http.GetAsync(uri, cancellationToken);
        if (response.StatusCode is not System.Net.HttpStatusCode.OK)
        {
            throw new KeyDocumentException("status");
        }

        try
        {
            byte[] body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            using JsonDocument document = JsonDocument.Parse(body, Strict);
            return document.RootElement.ValueKind is JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new KeyDocumentException("not-an-object");
        }
        catch (JsonException)
        {
            throw new KeyDocumentException("not-json");
        }
    }

    private static IEnumerable<SigningKey> KeysIn(JsonElement document)
    {
        if (!document.TryGetProperty("keys", out JsonElement keys) || keys.ValueKind is not JsonValueKind.Array)
        {
            yield break;
        }

        foreach (JsonElement key in keys.EnumerateArray())
        {
            if (key.ValueKind is JsonValueKind.Object && Read(key) is { Kid.Length: > 0 } read)
            {
                yield return new(read, EndorsementsIn(key));
            }
        }
    }

    // A key of a kind the library does not know must not hide the others.
    private static JsonWebKey? Read(JsonElement key)
    {
        try
        {
            return new JsonWebKey(key.GetRawText());
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static List<string>? EndorsementsIn(JsonElement key) =>
        key.TryGetProperty("endorsements", out JsonElement list) && list.ValueKind is JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(e => e.ValueKind is JsonValueKind.String).Select(e => e.GetString()!)]
            : null;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement member) && member.ValueKind is JsonValueKind.String
            ? member.GetString()
            : null;
}
