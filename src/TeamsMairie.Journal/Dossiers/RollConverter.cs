using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using TeamsMairie.Circuit;

namespace TeamsMairie.Journal.Dossiers;

/// <summary>Writes a roll as the list it is.</summary>
internal sealed class RollConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Roll<>);

    [SuppressMessage("AOT", "IL3050", Justification = "The host is not compiled ahead of time.")]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        Type converter = typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments());
        return (JsonConverter)(Activator.CreateInstance(converter)
            ?? throw new JsonException($"No converter for {typeToConvert}."));
    }

    private sealed class Of<T> : JsonConverter<Roll<T>>
    {
        public override Roll<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                throw new JsonException("A list was expected.");
            }

            JsonTypeInfo<T> item = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
            List<T> items = [];
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                items.Add(JsonSerializer.Deserialize(ref reader, item) ?? throw new JsonException("An item is null."));
            }

            return [.. items];
        }

        public override void Write(Utf8JsonWriter writer, Roll<T> value, JsonSerializerOptions options)
        {
            JsonTypeInfo<T> info = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
            writer.WriteStartArray();
            foreach (T item in value)
            {
                JsonSerializer.Serialize(writer, item, info);
            }

            writer.WriteEndArray();
        }
    }
}
