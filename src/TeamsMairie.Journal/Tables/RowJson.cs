using System.Buffers;
using System.Text.Json;
using Azure.Data.Tables;

namespace TeamsMairie.Journal.Tables;

/// <summary>A row as one line of JSON, each value under the letter of its type and its name: <c>s.name</c>.</summary>
internal static class RowJson
{
    private const string Partition = "partition";
    private const string Row = "row";
    private static readonly string[] Metadata = ["odata.etag", "PartitionKey", "RowKey", "Timestamp"];

    public static ReadOnlyMemory<byte> Write(TableEntity row)
    {
        ArrayBufferWriter<byte> line = new();
        using Utf8JsonWriter json = new(line);
        json.WriteStartObject();
        json.WriteString(Partition, row.PartitionKey);
        json.WriteString(Row, row.RowKey);
        foreach ((string name, object value) in row.Where(pair => !Metadata.Contains(pair.Key)))
        {
            switch (value)
            {
                case string text:
                    json.WriteString("s." + name, text);
                    break;
                case int number:
                    json.WriteNumber("i." + name, number);
                    break;
                case long number:
                    json.WriteNumber("l." + name, number);
                    break;
                case byte[] bytes:
                    json.WriteBase64String("b." + name, bytes);
                    break;
                default:
                    throw new InvalidDataException($"{row.PartitionKey}/{row.RowKey}: {name} is a {value.GetType().Name}.");
            }
        }

        json.WriteEndObject();
        json.Flush();
        return line.WrittenMemory;
    }

    /// <exception cref="JsonException">The line is no row.</exception>
    public static TableEntity Read(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        TableEntity row = [];
        foreach (JsonProperty property in json.RootElement.EnumerateObject())
        {
            string name = property.Name[(property.Name.IndexOf('.', StringComparison.Ordinal) + 1)..];
            switch (property.Name)
            {
                case Partition:
                    row.PartitionKey = property.Value.GetString();
                    break;
                case Row:
                    row.RowKey = property.Value.GetString();
                    break;
                default:
                    row[name] = property.Name[0] switch
                    {
                        's' => property.Value.GetString(),
                        'i' => property.Value.GetInt32(),
                        'l' => property.Value.GetInt64(),
                        'b' => property.Value.GetBytesFromBase64(),
                        _ => throw new JsonException($"Unknown type of {property.Name}."),
                    };
                    break;
            }
        }

        return row.PartitionKey is null || row.RowKey is null ? throw new JsonException("A row has two keys.") : row;
    }
}
