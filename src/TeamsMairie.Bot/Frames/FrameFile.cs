using TeamsMairie.Bot.Frames.Yaml;

namespace TeamsMairie.Bot.Frames;

/// <summary>Reads one frame file from the disk.</summary>
internal static class FrameFile
{
    /// <summary>How the files of frames end.</summary>
    public const string Extension = ".yaml";

    /// <exception cref="InvalidDataException">There is no such file; the message is for a person.</exception>
    public static FrameReading Read(string path)
    {
        try
        {
            return FrameReader.Read(File.ReadAllText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException(Cards.French.Say(FrameTexts.NoFrameFile, path), e);
        }
    }

    /// <summary>A file beside the program: the schema, or a preset; null when there is none of that name.</summary>
    public static string? Own(string name)
    {
        using Stream? stream = typeof(FrameFile).Assembly.GetManifestResourceStream(name);
        return stream is null ? null : new StreamReader(stream).ReadToEnd();
    }
}
