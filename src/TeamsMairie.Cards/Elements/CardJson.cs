using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsMairie.Cards.Elements;

/// <summary>Writes cards without reflection, what is not set left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AdaptiveCard))]
internal sealed partial class CardJson : JsonSerializerContext
{
    // A French card is mostly accents: they are written as they are, which also keeps it under its size.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonElement Write(AdaptiveCard card)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter writer = new(bytes, Plain))
        {
            JsonSerializer.Serialize(writer, card, Default.AdaptiveCard);
        }

        Utf8JsonReader reader = new(bytes.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }
}
