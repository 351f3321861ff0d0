using System.Text.Json;
using TeamsMairie.Circuit.Dossiers;

namespace TeamsMairie.Journal.Dossiers;

/// <summary>Writes dossiers and their events as bytes, and reads them back.</summary>
public static class DossierRecords
{
    /// <summary>The folded state, as it is kept beside the events.</summary>
    public static byte[] Write(FiledDossier filed) =>
        JsonSerializer.SerializeToUtf8Bytes(filed, DossierJson.Default.FiledDossier);

    /// <summary>The name an event is stored under, and its bytes.</summary>
    public static (string Name, byte[] Body) Write(DossierEvent happened)
    {
        Type type = happened.GetType();
        return (EventNames.ByType[type],
            JsonSerializer.SerializeToUtf8Bytes(happened, DossierJson.Default.Options.GetTypeInfo(type)));
    }

    /// <summary>Reads a folded state; null when its schema is another one: the events are then replayed.</summary>
    public static FiledDossier? ReadState(ReadOnlySpan<byte> body) =>
        JsonSerializer.Deserialize(body, DossierJson.Default.FiledDossier) is { Schema: FiledDossier.Current } filed
            ? filed
            : null;

    /// <summary>Reads one event.</summary>
    /// <exception cref="JsonException">The name is unknown, or the bytes are not that event: never skipped.</exception>
    public static DossierEvent ReadEvent(string name, ReadOnlySpan<byte> body) =>
        EventNames.ByName.TryGetValue(name, out Type? type)
        && JsonSerializer.Deserialize(body, DossierJson.Default.Options.GetTypeInfo(type)) is DossierEvent happened
            ? happened
            : throw new JsonException($"Unknown event {name}.");
}
