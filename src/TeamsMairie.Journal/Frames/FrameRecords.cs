using System.Text.Json;
using TeamsMairie.Circuit.Frames;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Journal.Frames;

/// <summary>Writes the events of a frame as bytes, and reads them back.</summary>
/// <param name="writes">Writes what a version says as the text that is kept.</param>
/// <param name="reads">Reads that text back; a text of ours that does not read is a fault of ours, and throws.</param>
public sealed class FrameRecords(Func<Commune, string> writes, Func<string, Commune> reads)
{
    /// <summary>How far a frame went, as it is kept beside the events.</summary>
    public static byte[] Write(FiledFrame filed) => JsonSerializer.SerializeToUtf8Bytes(filed, FrameJson.Default.FiledFrame);

    /// <summary>The name an event is stored under, and its bytes.</summary>
    public (string Name, byte[] Body) Write(FrameEvent happened)
    {
        Type type = happened.GetType();
        return (FrameEventNames.ByType[type], happened is FrameEvent.Proposed e
            ? JsonSerializer.SerializeToUtf8Bytes(
                new ProposedRecord(e.By, e.At, e.Number, writes(e.Content), e.From), FrameJson.Default.ProposedRecord)
            : JsonSerializer.SerializeToUtf8Bytes(happened, FrameJson.Default.Options.GetTypeInfo(type)));
    }

    /// <summary>Reads one event.</summary>
    /// <exception cref="JsonException">The name is unknown, or the bytes are not that event: never skipped.</exception>
    public FrameEvent ReadEvent(string name, ReadOnlySpan<byte> body)
    {
        if (!FrameEventNames.ByName.TryGetValue(name, out Type? type))
        {
            throw new JsonException($"Unknown event {name}.");
        }

        if (type == typeof(FrameEvent.Proposed))
        {
            return JsonSerializer.Deserialize(body, FrameJson.Default.ProposedRecord) is { } kept
                ? new FrameEvent.Proposed(kept.By, kept.At, kept.Number, reads(kept.Content), kept.From)
                : throw new JsonException($"{name} is empty.");
        }

        return JsonSerializer.Deserialize(body, FrameJson.Default.Options.GetTypeInfo(type)) as FrameEvent
            ?? throw new JsonException($"{name} is empty.");
    }
}
