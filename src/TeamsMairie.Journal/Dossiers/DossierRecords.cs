using System.Text.Json;
using TeamsMairie.Circuit.Dossiers;

namespace TeamsMairie.Journal.Dossiers;

/// <summary>Writes dossiers and their events as bytes, and reads them back.</summary>
public static class DossierRecords
{
    /// <summary>The schema of a written dossier. Another number means: replay the events instead.</summary>
    public const int Schema = 1;

    /// <summary>The folded state, as it is kept beside the events.</summary>
    public static byte[] Write(Dossier state) =>
        JsonSerializer.SerializeToUtf8Bytes(state, DossierJson.Default.Dossier);

    /// <summary>The name an event is stored under, and its bytes.</summary>
    public static (string Name, byte[] Body) Write(DossierEvent happened)
    {
        Type type = happened.GetType();
        return (EventNames.ByType[type],
            JsonSerializer.SerializeToUtf8Bytes(happened, DossierJson.Default.Options.GetTypeInfo(type)));
    }

    /// <summary>Reads a folded state.</summary>
    /// <exception cref="JsonException">The bytes are not a dossier of this <see cref="Schema"/>.</exception>
    public static Dossier ReadState(ReadOnlySpan<byte> body) =>
        JsonSerializer.Deserialize(body, DossierJson.Default.Dossier)
        ?? throw new JsonException("The dossier is empty.");

    /// <summary>Reads one event.</summary>
    /// <exception cref="JsonException">The name is unknown, or the bytes are not that event: never skipped.</exception>
    public static DossierEvent ReadEvent(string name, ReadOnlySpan<byte> body) =>
        EventNames.ByName.TryGetValue(name, out Type? type)
        && JsonSerializer.Deserialize(body, DossierJson.Default.Options.GetTypeInfo(type)) is DossierEvent happened
            ? happened
            : throw new JsonException($"Unknown event {name}.");
}
