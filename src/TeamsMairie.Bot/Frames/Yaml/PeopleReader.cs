using TeamsMairie.Circuit;
using TeamsMairie.Circuit.Calendar;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Frames.Yaml;

/// <summary>Reads the people and the services of a frame file.</summary>
internal static class PeopleReader
{
    // Names first: anybody may be named anywhere. What is wrong in them is noted when people are read.
    public static PersonNames Names(YamlSection file) => new(file.Sections("personnes")
        .Select(p => (Id: p.TextOrNull("id"), Name: p.TextOrNull("nom")))
        .Where(p => p.Name is not null && Guid.TryParse(p.Id, out _))
        .Select(p => (new PersonId(Guid.Parse(p.Id ?? "")), p.Name ?? ""))
        .ToArray());

    public static Roll<Person> People(YamlSection file, PersonNames names) =>
        [.. file.Sections("personnes").Select(section => Person(section, names))];

    public static Roll<Service> Services(YamlSection file, PersonNames names) =>
        [.. file.Sections("services").Select(section => Service(section, names))];

    private static Person Person(YamlSection section, PersonNames names)
    {
        Roll<WorkingWeek> days = section.Several("jours", FrameWords.Days);
        Person person = new(
            new PersonId(section.Id("id")), section.Text("nom"), section.WordThere("role", FrameWords.Roles), section.Text("fonction"))
        {
            Service = section.TextOrNull("service"),
            Pole = section.TextOrNull("pole"),
            Manager = section.Person("superieur", names),
            Rank = section.Number("rang") ?? 0,
            Week = days.Count > 0 ? days.Aggregate(WorkingWeek.None, (week, day) => week | day) : WorkingWeek.MondayToFriday,
            Functions = Functions(section.Section("delegation")),
            Signature = Signature(section.Section("signature")),
        };
        section.Close();
        return person;
    }

    private static Service Service(YamlSection section, PersonNames names)
    {
        Service service = new(section.Text("cle"), section.Text("nom"), FrameReader.CompetencesOf(section, "competences"))
        {
            Head = section.Person("responsable", names),
            Pole = section.TextOrNull("pole"),
            IsSeparateEntity = section.Flag("autre-organisme"),
        };
        section.Close();
        return service;
    }

    private static FunctionDelegation? Functions(YamlSection? section)
    {
        FunctionDelegation? act = section is null ? null
            : new(FrameReader.CompetencesOf(section, "competences"), section.Text("acte"), section.Day("publie"))
            {
                Term = WorkReader.Term(section),
                Cap = section.Number("plafond"),
            };
        section?.Close();
        return act;
    }

    private static SignatureDelegation? Signature(YamlSection? section)
    {
        SignatureDelegation? act = section is null ? null
            : new(section.Several("demandes", FrameWords.Kinds), section.Text("acte"), section.Day("publie"))
            {
                Term = WorkReader.Term(section),
                Cap = section.Number("plafond"),
            };
        section?.Close();
        return act;
    }
}
