using System.Text.Json;
using TeamsMairie.Bot.Frames.Yaml;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Journal.Frames;

namespace TeamsMairie.Bot.Frames.Adopting;

/// <summary>What a version says is kept as the file that people read, compare and sign.</summary>
internal static class FrameText
{
    public static FrameRecords Records { get; } = new(FrameWriter.Write, Read);

    private static Commune Read(string text) => FrameReader.Read(text).Commune
        ?? throw new JsonException("A version that was kept does not read.");
}
