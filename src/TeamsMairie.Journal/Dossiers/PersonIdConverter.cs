using System.Text.Json;
using System.Text.Json.Serialization;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Journal.Dossiers;

/// <summary>Writes a person as the directory's id alone: the journal holds no name.</summary>
internal sealed class PersonIdConverter : JsonConverter<PersonId>
{
    public override PersonId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetGuid());

    public override void Write(Utf8JsonWriter writer, PersonId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
