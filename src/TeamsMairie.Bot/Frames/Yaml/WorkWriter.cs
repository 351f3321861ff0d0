using TeamsMairie.Cards;
using TeamsMairie.Circuit.Town;
using static TeamsMairie.Bot.Frames.Yaml.YamlText;

namespace TeamsMairie.Bot.Frames.Yaml;

/// <summary>Writes who stands in, who withdraws, who works together, and what the commune decided otherwise.</summary>
internal static class WorkWriter
{
    public static void Write(YamlText text, Commune commune, PersonNames names)
    {
        text.Title(FrameTexts.FileReplacements)
            .List("suppleances", commune.Substitutions, s => [
                Field.Of("de", names.Of(s.Of)), Field.Of("par", names.Of(s.By)), .. Dates(s.Term),
                Field.Of("constatee", s.IsStated), Field.Of("acte", s.Act)])
            .List("deports", commune.Recusals, r => [
                Field.Of("de", names.Of(r.Of)), Field.Of("sujet", r.Field.Slug), Field.Of("par", names.Of(r.By)),
                Field.Of("acte", r.Act), .. Dates(r.Term)]);
        text.Title(FrameTexts.FileWork)
            .List("referents", commune.Referents, c => [
                Field.Of("dossier", c.Case), Field.Of("elu", names.Of(c.Elected)), Field.Of("cadre", names.Of(c.Staff)),
                Field.Of("jusqu-au", c.Until)])
            .List("groupes", commune.WorkingGroups, g => [
                Field.Of("nom", g.Name), Field.Of("sujet", g.Field?.Slug), Field.Of("elu-referent", Name(g.Elected, names)),
                Field.Of("cadre-referent", Name(g.Staff, names)), Field.Of("membres", g.Members.Select(names.Of))]);
        text.Title(French.Say(
                FrameTexts.FileMatrix, Join(FrameWords.Senders.All), Join(FrameWords.Topics.All), Join(FrameWords.Offices.All)))
            .List("matrice", commune.Choices, c => [
                Field.Of("qui", FrameWords.Senders.Of(c.Sender)), Field.Of("demande", FrameWords.Topics.Of(c.Topic)),
                Field.Of("etapes", c.Offices.Select(o => FrameWords.Offices.Of(o)))]);
        text.Title(FrameTexts.FileTexts)
            .List("reponses-types", commune.StandardTexts, t => [
                Field.Of("cle", t.Key), Field.Of("texte", t.Text), Field.Of("responsable", names.Of(t.Owner)),
                Field.Of("a-relire-le", t.ReviewOn)])
            .List("organismes", commune.SeparateBodies, b => [
                Field.Of("cle", b.Key), Field.Of("nom", b.Name), Field.Of("contact", b.Contact)])
            .Line("administration", commune.Administrators.Select(names.Of));
    }

    private static Field[] Dates(Term term) => [Field.Of("du", term.From), Field.Of("au", term.Until)];

    private static string? Name(PersonId? person, PersonNames names) => person is { } known ? names.Of(known) : null;

    private static string Join(IEnumerable<string> words) => string.Join(", ", words);
}
