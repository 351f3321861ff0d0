using System.Globalization;
using TeamsMairie.Cards;
using TeamsMairie.Circuit.Calendar;
using TeamsMairie.Circuit.Deadlines;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Bot.Frames.Yaml.YamlText;

namespace TeamsMairie.Bot.Frames.Yaml;

/// <summary>Writes a frame as a file that a person reads and changes, and that reads back as the same frame.</summary>
internal static class FrameWriter
{
    public static string Write(Commune commune)
    {
        PersonNames names = new([.. commune.People.Select(p => (p.Id, p.Name))]);
        YamlText text = new YamlText()
            .Comment(French.Say(FrameTexts.FileTitle, commune.Name))
            .Comment("yaml-language-server: $schema=cadre.schema.json")
            .Line("cadre", "1")
            .Line("locataire", commune.Tenant.ToString())
            .Line("cle", commune.Key)
            .Line("nom", commune.Name)
            .Title(French.Say(FrameTexts.FileCircuit, Among(FrameWords.Presets), Among(FrameWords.Strictness)))
            .Line("circuit", FrameWords.Presets.Of(commune.Preset))
            .Line("rigueur", FrameWords.Strictness.Of(commune.Strictness))
            .Line("astreinte", commune.OnCall.Length > 0 ? commune.OnCall : null)
            .Line("service-rh", commune.HrService)
            .Line("reserve-au-maire", commune.ReservedToMayor.Select(c => c.Slug))
            .Section("canaux", Field.Of("arbitrage", commune.ArbitrationChannel is { Length: > 0 } channel ? channel : null),
                Field.Of("autres", commune.OtherChannels.AsEnumerable()))
            .Section("mandat", Field.Of("debut", commune.Mandate?.Start), Field.Of("fin", commune.Mandate?.End))
            .Section("delegation-du-conseil", Field.Of("acte", commune.Council?.Act),
                Field.Of("publie", commune.Council?.Published), Field.Of("matieres", commune.Council?.Matters ?? []));
        Calendar(text, commune.Calendar.Settings);
        Delays(text, commune.Limits);
        text.Title(FrameTexts.FileServices).List("services", commune.Services, s => Fields(s, names));
        text.Title(French.Say(FrameTexts.FilePeople, Among(FrameWords.Roles)))
            .List("personnes", commune.People, p => Fields(p, names));
        WorkWriter.Write(text, commune, names);
        return text.ToString();
    }

    private static void Calendar(YamlText text, HolidaySettings settings) => text
        .Title(French.Say(FrameTexts.FileCalendar, Among(FrameWords.Zones)))
        .Section("calendrier", Field.Of("zone", FrameWords.Zones.Of(settings.Zone)),
            Field.Of("vendredi-saint", settings.GoodFriday ? null : "non"),
            Field.Of("lundi-de-pentecote-travaille", settings.WhitMondayWorked),
            Field.Of("fermetures", settings.ClosingDays.Select(Days.Write)));

    // Every delay is written, so that whoever reads the file sees those that can be set.
    private static void Delays(YamlText text, TimeLimits limits) => text
        .Title(FrameTexts.FileDelays)
        .Section("delais", [.. limits.All.Select(delay => Field.Of(
            FrameWords.Delays.Of(delay.Name), delay.Days.ToString(CultureInfo.InvariantCulture)))]);

    private static Field[] Fields(Service service, PersonNames names) =>
    [
        Field.Of("cle", service.Key),
        Field.Of("nom", service.Name),
        Field.Of("responsable", service.Head is { } head ? names.Of(head) : null),
        Field.Of("pole", service.Pole),
        Field.Of("competences", service.Competences.Select(c => c.Slug)),
        Field.Of("autre-organisme", service.IsSeparateEntity),
    ];

    private static Field[] Fields(Person person, PersonNames names) =>
    [
        Field.Of("id", person.Id.ToString()),
        Field.Of("nom", person.Name),
        Field.Of("role", FrameWords.Roles.Of(person.Role)),
        Field.Of("fonction", person.Function),
        Field.Of("service", person.Service),
        Field.Of("pole", person.Pole),
        Field.Of("superieur", person.Manager is { } manager ? names.Of(manager) : null),
        Field.Of("rang", Number(person.Rank == 0 ? null : person.Rank)),
        Field.Of("jours", Week(person.Week)),
        person.Functions is { } f
            ? Field.Of("delegation", Act(f.Act, f.Published, f.Term, f.Cap, "competences", f.Competences.Select(c => c.Slug)))
            : default,
        person.Signature is { } s
            ? Field.Of("signature", Act(s.Act, s.Published, s.Term, s.Cap, "demandes", s.Kinds.Select(k => FrameWords.Kinds.Of(k))))
            : default,
    ];

    private static Field[] Act(
        string act, DateOnly? published, Term term, int? cap, string scope, IEnumerable<string> values) =>
    [
        Field.Of("acte", act),
        Field.Of("publie", published),
        Field.Of("du", term.From),
        Field.Of("au", term.Until),
        Field.Of("plafond", Number(cap)),
        Field.Of(scope, values),
    ];

    private static IEnumerable<string> Week(WorkingWeek week) => week == WorkingWeek.MondayToFriday
        ? []
        : FrameWords.Days.All.Where(day => FrameWords.Days.Knows(day, out WorkingWeek one) && week.HasFlag(one));

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Among<T>(Words<T> words)
        where T : notnull => string.Join(", ", words.All);
}
