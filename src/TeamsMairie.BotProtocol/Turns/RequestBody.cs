using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace TeamsMairie.BotProtocol;

/// <summary>The bytes of a request, or why they were not taken.</summary>
internal readonly record struct RequestBody(ReadOnlyMemory<byte> Bytes, TurnReading.Refused? Refusal)
{
    /// <summary>Reads the body, never holding more than <paramref name="limit"/> bytes and one.</summary>
    public static async ValueTask<RequestBody> ReadAsync(
        HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (!IsPlainJson(request) || request.Headers.ContentEncoding.Count > 0)
        {
            return Refuse(StatusCodes.Status415UnsupportedMediaType, ProtocolTexts.NotJson);
        }

        if (request.ContentLength > limit)
        {
            return TooLarge();
        }

        byte[] buffer = new byte[(int)(request.ContentLength ?? 4_096) + 1];
        int length = 0;
        while (await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken) is > 0 and var read)
        {
            length += read;
            if (length > limit)
            {
                return TooLarge();
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, limit + 1));
            }
        }

        return new(buffer.AsMemory(0, length), null);
    }

    /// <summary>Whether the content is said to be JSON, in UTF-8.</summary>
    public static bool IsPlainJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static RequestBody TooLarge() => Refuse(StatusCodes.Status413PayloadTooLarge, ProtocolTexts.TooLarge);

    private static RequestBody Refuse(int status, string problem) => new(default, new(status, problem));
}
