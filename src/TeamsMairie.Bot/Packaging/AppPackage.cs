using System.IO.Compression;
using System.Text;

namespace TeamsMairie.Bot.Packaging;

/// <summary>Makes the zip an administrator uploads to Teams: the manifest filled in, its languages, its icons.</summary>
internal static class AppPackage
{
    // The same input gives the same bytes: an administrator can compare two packages.
    private static readonly DateTimeOffset Epoch = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Parts = ["manifest.json", "en.json", "color.png", "outline.png"];

    /// <summary>Writes the package.</summary>
    /// <param name="folder">The folder of the manifest.</param>
    /// <param name="values">What each <c>{{name}}</c> of the manifest stands for.</param>
    /// <param name="output">The file to write.</param>
    /// <exception cref="IOException">A part is missing, or the file cannot be written.</exception>
    public static void Write(string folder, IReadOnlyDictionary<string, string> values, string output)
    {
        using FileStream file = File.Create(output);
        using ZipArchive zip = new(file, ZipArchiveMode.Create);
        foreach (string part in Parts)
        {
            byte[] content = File.ReadAllBytes(Path.Combine(folder, part));
            ZipArchiveEntry entry = zip.CreateEntry(part, CompressionLevel.Optimal);
            entry.LastWriteTime = Epoch;
            using Stream stream = entry.Open();
            stream.Write(part == "manifest.json" ? Fill(content, values) : content);
        }
    }

    private static byte[] Fill(byte[] manifest, IReadOnlyDictionary<string, string> values) =>
        Encoding.UTF8.GetBytes(values.Aggregate(
            Encoding.UTF8.GetString(manifest),
            (text, pair) => text.Replace("{{" + pair.Key + "}}", pair.Value, StringComparison.Ordinal)));
}
