using TeamsMairie.Circuit;
using TeamsMairie.Circuit.Requests;
using TeamsMairie.Circuit.Routes;
using TeamsMairie.Circuit.Town;

namespace TeamsMairie.Bot.Frames.Yaml;

/// <summary>Reads who stands in, who withdraws, who works together, and what the commune decided otherwise.</summary>
internal static class WorkReader
{
    public static Commune Read(Commune commune, YamlSection file, PersonNames names) => commune with
    {
        Substitutions = All(file, "suppleances", s => new Substitution(
            s.PersonThere("de", names), s.PersonThere("par", names), Term(s))
        {
            IsStated = s.Flag("constatee"),
            Act = s.TextOrNull("acte"),
        }),
        Recusals = All(file, "deports", s => new Recusal(
            s.PersonThere("de", names), s.Field("sujet") ?? new Competence(s.Text("sujet")), s.PersonThere("par", names),
            s.Text("acte"), Term(s))),
        Referents = All(file, "referents", s => new CaseReferent(
            s.Text("dossier"), s.PersonThere("elu", names), s.PersonThere("cadre", names), s.DayThere("jusqu-au"))),
        WorkingGroups = All(file, "groupes", s => new WorkingGroup(
            s.Text("nom"), s.Field("sujet"), s.Person("elu-referent", names), s.Person("cadre-referent", names),
            People(s, "membres", names))),
        Choices = All(file, "matrice", s => new CircuitChoice(
            s.WordThere("qui", FrameWords.Senders), s.WordThere("demande", FrameWords.Topics),
            s.Several("etapes", FrameWords.Offices))),
        StandardTexts = All(file, "reponses-types", s => new StandardText(
            s.Text("cle"), s.Text("texte"), s.PersonThere("responsable", names), s.Day("a-relire-le"))),
        SeparateBodies = All(file, "organismes", s => new SeparateBody(s.Text("cle"), s.Text("nom"), s.Text("contact"))),
        Administrators = People(file, "administration", names),
    };

    /// <summary>From when to when, both days included.</summary>
    public static Term Term(YamlSection section) => new(section.Day("du"), section.Day("au"));

    private static Roll<PersonId> People(YamlSection section, string key, PersonNames names) =>
        section.List(key, FrameTexts.ExpectedPerson, names.Find);

    private static Roll<T> All<T>(YamlSection file, string key, Func<YamlSection, T> read)
    {
        List<T> found = [];
        foreach (YamlSection section in file.Sections(key))
        {
            found.Add(read(section));
            section.Close();
        }

        return [.. found];
    }
}
