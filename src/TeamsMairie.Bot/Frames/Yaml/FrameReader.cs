using TeamsMairie.Cards;
using TeamsMairie.Circuit;
using TeamsMairie.Circuit.Calendar;
using TeamsMairie.Circuit.Deadlines;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Town;
using TeamsMairie.Triage;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TeamsMairie.Bot.Frames.Yaml;

/// <summary>Reads a frame file. All mistakes are told at once, each with its line, its key and what is expected.</summary>
internal static class FrameReader
{
    // A file of a later format is refused rather than half understood.
    private static readonly Words<int> Formats = new(("1", 1));

    private static readonly HashSet<Competence> Known = [.. Competences.All];

    public static FrameReading Read(string text)
    {
        List<Mistake> mistakes = [];
        try
        {
            YamlStream file = [];
            file.Load(new StringReader(text));
            if (file.Documents.Count != 1 || file.Documents[0].RootNode is not YamlMappingNode root)
            {
                return new FrameReading(null, [new Mistake(1, "", FrameTexts.ExpectedFrame)]);
            }

            Commune commune = Commune(new YamlSection(root, "", mistakes));
            return new FrameReading(
                mistakes.Count == 0 ? commune : null, [.. mistakes.Distinct().OrderBy(m => m.Line)]);
        }
        catch (YamlException unreadable)
        {
            return new FrameReading(
                null, [new Mistake(unreadable.Start.Line, "", French.Say(FrameTexts.ExpectedYaml, unreadable.Message))]);
        }
    }

    /// <summary>The competences under a key: a slip of the pen would make a competence nobody holds.</summary>
    public static Roll<Competence> CompetencesOf(YamlSection section, string key) =>
        section.List(key, FrameTexts.ExpectedCompetence, text => Competence(text));

    /// <summary>The competence of a slug; null when there is none of that name.</summary>
    public static Competence? Competence(string slug) => Known.Contains(new Competence(slug)) ? new Competence(slug) : null;

    private static Commune Commune(YamlSection file)
    {
        file.WordThere("cadre", Formats);
        PersonNames names = PeopleReader.Names(file);
        Commune read = new(
            file.Id("locataire"), file.Text("cle"), file.Text("nom"), file.WordThere("circuit", FrameWords.Presets),
            PeopleReader.People(file, names), PeopleReader.Services(file, names))
        {
            Strictness = file.Word("rigueur", FrameWords.Strictness, Strictness.Redirect),
            OnCall = file.TextOrNull("astreinte") ?? "",
            ReservedToMayor = CompetencesOf(file, "reserve-au-maire"),
            HrService = file.TextOrNull("service-rh"),
            Calendar = Calendar(file.Section("calendrier")),
            Limits = Limits(file.Section("delais")),
            Mandate = Mandate(file.Section("mandat")),
            Council = Council(file.Section("delegation-du-conseil")),
        };
        read = WorkReader.Read(Channels(file.Section("canaux"), read), file, names);
        file.Close();
        return read;
    }

    private static Commune Channels(YamlSection? section, Commune commune)
    {
        Commune read = commune with
        {
            ArbitrationChannel = section?.TextOrNull("arbitrage") ?? "",
            OtherChannels = section?.Texts("autres") ?? [],
        };
        section?.Close();
        return read;
    }

    private static WorkingCalendar Calendar(YamlSection? section)
    {
        HolidaySettings settings = section is null ? HolidaySettings.Metropole
            : new(section.Word("zone", FrameWords.Zones, HolidayZone.Metropole))
            {
                GoodFriday = section.Flag("vendredi-saint", otherwise: true),
                WhitMondayWorked = section.Flag("lundi-de-pentecote-travaille"),
                ClosingDays = section.List("fermetures", FrameTexts.ExpectedDay, Days.Read),
            };
        section?.Close();
        return new WorkingCalendar(settings);
    }

    private static TimeLimits Limits(YamlSection? section)
    {
        TimeLimits limits = TimeLimits.Default;
        foreach (Delay delay in section is null ? default : limits.All)
        {
            limits = limits.With(delay.Name, section?.Number(FrameWords.Delays.Of(delay.Name)) ?? delay.Days);
        }

        section?.Close();
        return limits;
    }

    private static Mandate? Mandate(YamlSection? section)
    {
        Mandate? mandate = section is null ? null : new(section.DayThere("debut"), section.DayThere("fin"));
        section?.Close();
        return mandate;
    }

    private static CouncilDelegation? Council(YamlSection? section)
    {
        CouncilDelegation? council = section is null
            ? null
            : new(section.Texts("matieres"), section.Text("acte"), section.Day("publie"));
        section?.Close();
        return council;
    }
}
