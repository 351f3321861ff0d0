using TeamsMairie.Bot.Frames.Yaml;
using TeamsMairie.Bot.Upkeep;
using TeamsMairie.Cards;
using TeamsMairie.Circuit;
using TeamsMairie.Circuit.Frames.Checks;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Frames;

/// <summary>What the commands on frames do, and say.</summary>
internal static class FrameReport
{
    public const string SchemaName = "cadre.schema.json";

    /// <summary>Every mistake of a file, or every fault and warning of what it says.</summary>
    /// <returns>Done when the frame could be proposed, faulty otherwise.</returns>
    public static int Check(string path, DateOnly day, TextWriter says)
    {
        FrameReading reading = FrameFile.Read(path);
        if (reading.Commune is not { } commune)
        {
            return Mistakes(path, reading, says);
        }

        Roll<Finding> findings = FrameChecks.Of(commune, day);
        foreach (Finding finding in findings)
        {
            says.WriteLine(French.Say(
                finding.IsRefusing ? FrameTexts.CheckFault : FrameTexts.CheckWarning, FrameSentences.Of(finding)));
        }

        int faults = findings.Count(finding => finding.IsRefusing);
        says.WriteLine(faults == 0
            ? French.Say(FrameTexts.CheckFine, path)
            : French.Say(FrameTexts.CheckFaults, path, faults));
        return faults == 0 ? ExitCodes.Done : ExitCodes.Faulty;
    }

    /// <summary>What changes from a file to another, one sentence a change.</summary>
    public static int Diff(string before, string after, TextWriter says)
    {
        (FrameReading was, FrameReading now) = (FrameFile.Read(before), FrameFile.Read(after));
        if (was.Commune is null || now.Commune is null)
        {
            return was.Commune is null ? Mistakes(before, was, says) : Mistakes(after, now, says);
        }

        foreach (string sentence in ChangeSentences.Between(was.Commune, now.Commune))
        {
            says.WriteLine(sentence);
        }

        return ExitCodes.Done;
    }

    /// <summary>A file for each commune, and the schema beside them.</summary>
    public static int Export(IEnumerable<Commune> communes, string folder, TextWriter says)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, SchemaName), FrameFile.Own(SchemaName));
        foreach (Commune commune in communes)
        {
            string path = Path.Combine(folder, commune.Key + FrameFile.Extension);
            File.WriteAllText(path, FrameWriter.Write(commune));
            says.WriteLine(French.Say(FrameTexts.Exported, path));
        }

        return ExitCodes.Done;
    }

    /// <summary>Every mistake of a file, and how many there are.</summary>
    public static int Mistakes(string path, FrameReading reading, TextWriter says)
    {
        foreach (Mistake mistake in reading.Mistakes)
        {
            says.WriteLine(mistake);
        }

        says.WriteLine(French.Say(FrameTexts.CheckMistakes, path, reading.Mistakes.Count));
        return ExitCodes.Faulty;
    }
}
