using System.Collections.Frozen;
using System.Text.Json;
using TeamsMairie.Circuit.Calendar;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Triage;

namespace TeamsMairie.Bot.Communes;

/// <summary>Reads commune files. What cannot be read is said in French, with the file and the value.</summary>
internal static class CommuneReader
{
    private static readonly FrozenDictionary<string, Role> Roles = new Dictionary<string, Role>
    {
        ["agent"] = Role.StaffMember,
        ["chef"] = Role.ServiceHead,
        ["dga"] = Role.DeputyHeadOfServices,
        ["sgm"] = Role.HeadOfServices,
        ["maire"] = Role.Mayor,
        ["adjoint"] = Role.DeputyMayor,
        ["conseiller-delegue"] = Role.DelegatedCouncillor,
        ["conseiller"] = Role.Councillor,
        ["conseiller-opposition"] = Role.OppositionCouncillor,
        ["employeur"] = Role.HostEmployer,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, CircuitPreset> Presets = new Dictionary<string, CircuitPreset>
    {
        ["petite-commune"] = CircuitPreset.SmallCommune,
        ["commune-moyenne"] = CircuitPreset.MediumCommune,
        ["sgm-mutualise"] = CircuitPreset.SharedHeadOfServices,
    }.ToFrozenDictionary(StringComparer.Ordinal);

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
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [];
        return files.Length > 0
            ? [.. files.Order(StringComparer.Ordinal).SelectMany(ReadFile)]
            : throw new InvalidDataException($"Aucun fichier de commune dans {folder}.");
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
            throw new InvalidDataException($"Le fichier {Path.GetFileName(path)} ne se lit pas : {e.Message}", e);
        }
    }

    private static Commune Commune(Guid tenant, CommuneFile.CommuneEntry entry) =>
        new(tenant, entry.Key, entry.Name, Known(Presets, entry.Circuit),
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
        new(new PersonId(entry.Id), entry.Name, Known(Roles, entry.Role), entry.Function)
        {
            Service = entry.Service,
            Pole = entry.Pole,
            Rank = entry.Rank,
            Week = (entry.WorkingDays ?? []).Aggregate(WorkingWeek.None, (week, day) => week | Known(Days, day)),
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
}
