using System.Collections.Frozen;
using System.Text.Json;
using TeamsMairie.Bot.Frames;
using TeamsMairie.Bot.Frames.Yaml;
using TeamsMairie.Circuit.Calendar;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Triage;

namespace TeamsMairie.Bot.Communes;

/// <summary>Reads commune files. What cannot be read is said in French, with the file and the value.</summary>
internal static class CommuneReader
{
    private static readonly FrozenDictionary<string, WorkingWeek> Days = new Dictionary<string, WorkingWeek>
    {
        ["mon"] = WorkingWeek.Monday,
        ["tue"] = WorkingWeek.Tuesday,
        ["wed"] = WorkingWeek.Wednesday,
        ["thu"] = WorkingWeek.Thursday,
        ["fri"] = WorkingWeek.Friday,
        ["sat"] = WorkingWeek.Saturday,
        ["sun"] = WorkingWeek.Sunday,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every commune of every file of a folder.</summary>
    /// <exception cref="InvalidDataException">There is none, or a file cannot be read; the message is for a person.</exception>
    public static IReadOnlyList<Commune> ReadFolder(string folder)
    {
        string[] files = Directory.Exists(folder) ? [.. Directory.GetFiles(folder).Where(IsOfACommune)] : [];
        return files.Length > 0
            ? [.. files.Order(StringComparer.Ordinal).SelectMany(Read)]
            : throw new InvalidDataException($"Aucun fichier de commune dans {folder}.");
    }

    // The schema lies beside the frames it describes.
    private static bool IsOfACommune(string path) => Path.GetExtension(path) == FrameFile.Extension
        || (Path.GetExtension(path) == ".json" && Path.GetFileName(path) != FrameReport.SchemaName);

    private static IEnumerable<Commune> Read(string path) =>
        Path.GetExtension(path) == FrameFile.Extension ? [ReadFrame(path)] : ReadFile(path);

    private static Commune ReadFrame(string path)
    {
        FrameReading reading = FrameFile.Read(path);
        return reading.Commune is { } commune
            ? CommuneCheck.Checked(commune)
            : throw Unreadable(path, string.Join(Environment.NewLine, reading.Mistakes), null);
    }

    private static IEnumerable<Commune> ReadFile(string path)
    {
        try
        {
            CommuneFile file = JsonSerializer.Deserialize(File.ReadAllText(path), CommuneJson.Default.CommuneFile)
                ?? throw new InvalidDataException($"Le fichier {Path.GetFileName(path)} est vide.");
            return [.. file.Communes.Select(entry => CommuneCheck.Checked(Commune(file.TenantId, entry)))];
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            throw Unreadable(path, e.Message, e);
        }
    }

    private static InvalidDataException Unreadable(string path, string why, Exception? inner) =>
        new($"Le fichier {Path.GetFileName(path)} ne se lit pas : {why}", inner);

    private static Commune Commune(Guid tenant, CommuneFile.CommuneEntry entry) =>
        new(tenant, entry.Key, entry.Name, Known(FrameWords.Presets, entry.Circuit),
            [.. entry.People.Select(Person)], [.. entry.Services.Select(Service)])
        {
            ReservedToMayor = [.. (entry.ReservedToMayor ?? []).Select(slug => new Competence(slug))],
            HrService = entry.HrService,
            ArbitrationChannel = entry.ArbitrationChannel,
            OtherChannels = entry.GeneralChannel is { } general ? [general] : [],
            Calendar = new WorkingCalendar(new HolidaySettings(Zone(entry.Holidays))),
        };

    private static Service Service(CommuneFile.ServiceEntry entry) =>
        new(entry.Key, entry.Name, [.. entry.Competences.Select(slug => new Competence(slug))])
        {
            Head = entry.Head is { } head ? new PersonId(head) : null,
            Pole = entry.Pole,
            IsSeparateEntity = entry.Entity is not null,
        };

    private static Person Person(CommuneFile.PersonEntry entry) =>
        new(new PersonId(entry.Id), entry.Name, Known(FrameWords.Roles, entry.Role), entry.Function)
        {
            Service = entry.Service,
            Pole = entry.Pole,
            Rank = entry.Rank,
            Week = entry.WorkingDays is { Count: > 0 } days
                ? days.Aggregate(WorkingWeek.None, (week, day) => week | Known(Days, day))
                : WorkingWeek.MondayToFriday,
            Functions = entry.Delegations is { } f
                ? new FunctionDelegation([.. (f.Competences ?? []).Select(slug => new Competence(slug))], f.Act, f.Published)
                : null,
            Signature = entry.Signature is { } s
                ? new SignatureDelegation([.. (s.Kinds ?? []).Select(kind => Known(Kinds.ByName, kind))], s.Act, s.Published)
                : null,
        };

    // « alsace-moselle » is AlsaceMoselle.
    private static HolidayZone Zone(string name) =>
        Enum.TryParse(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out HolidayZone zone)
            && Enum.IsDefined(zone)
            ? zone
            : throw new InvalidDataException($"la valeur « {name} » est inconnue");

    private static T Known<T>(IReadOnlyDictionary<string, T> table, string value) =>
        table.TryGetValue(value, out T? known)
            ? known
            : throw new InvalidDataException($"la valeur « {value} » est inconnue");

    private static T Known<T>(Words<T> words, string value)
        where T : struct => words.Knows(value, out T known)
            ? known
            : throw new InvalidDataException($"la valeur « {value} » est inconnue");
}
