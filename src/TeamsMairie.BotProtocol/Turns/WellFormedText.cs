using System.Text.Json;

namespace TeamsMairie.BotProtocol;

/// <summary>Finds text that is JSON but not Unicode, which would otherwise fail later, where it is used.</summary>
internal static class WellFormedText
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 64 };

    /// <summary>
    /// Whether every string decodes: no lone surrogate, no broken UTF-8, also in what is kept as raw JSON.
    /// </summary>
    /// <returns>True also for what is not JSON at all: the serialiser says where.</returns>
    public static bool IsIn(ReadOnlySpan<byte> body)
    {
        Utf8JsonReader reader = new(body, Options);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                {
                    _ = reader.GetString();
                }
            }
        }
        catch (JsonException)
        {
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }

        return true;
    }
}
