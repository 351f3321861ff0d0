using TeamsMairie.Bot.Frames.Yaml;

namespace TeamsMairie.Bot.Tests.Frames;

public sealed class MakingMistakes
{
    private static readonly string[] Lines = FrameWriter.Write(Samples.Bourg).Split('\n');

    [Fact]
    public void Five_are_told_at_once_each_with_its_line_its_key_and_what_is_expected()
    {
        (string Right, string Wrong, string Key, string Expected)[] made =
        [
            ("circuit: commune-moyenne", "circuit: grande-commune", "circuit", "petite-commune, commune-moyenne"),
            ("  zone: metropole", "  zone: metropol", "calendrier.zone", "metropole, alsace-moselle"),
            ("  conges: 5", "  conges: cinq", "delais.conges", "nombre entier"),
            ("    responsable: Marc Ollivier", "    responsable: Marc Olivier", "services[1].responsable", "personne"),
            ("    role: dga", "    role: DGA", "personnes[2].role", "maire, sgm, dga"),
        ];
        string[] spoilt = [.. Lines];
        int[] at = [.. made.Select(m => Array.IndexOf(Lines, m.Right))];
        foreach ((int line, (_, string wrong, _, _)) in at.Zip(made))
        {
            spoilt[line] = wrong;
        }

        FrameReading reading = FrameReader.Read(string.Join('\n', spoilt));

        Assert.Null(reading.Commune);
        Assert.Equal(
            at.Zip(made).Select(m => (m.First + 1L, m.Second.Key)), reading.Mistakes.Select(m => (m.Line, m.Key)));
        Assert.All(made.Zip(reading.Mistakes), m =>
            Assert.Contains(m.First.Expected, m.Second.Expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("publie: 2026-04-03", "publie: 3 avril", "date")]
    [InlineData("rang: 2", "rang: deux", "nombre entier")]
    [InlineData("competences: [voirie]", "competences: [voierie]", "compétence connue")]
    [InlineData("competences: [voirie]", "competences: voirie", "liste")]
    [InlineData("pole: technique", "pôle: technique", "cette clé n’existe pas")]
    [InlineData("autre-organisme: oui", "autre-organisme: vrai", "oui ou non")]
    [InlineData("nom: voirie", "nom: { de: voirie }", "un texte")]
    [InlineData("signature: {", "signature: aucune # {", "clé : valeur")]
    [InlineData("cadre: 1", "cadre: 2", "l’une de ces valeurs")]
    [InlineData("nom: Alain Dubreuil", "id: encore", "YAML lisible")]
    public void One_is_told_where_it_is(string right, string wrong, string expected)
    {
        int line = Array.FindIndex(Lines, l => l.Contains(right, StringComparison.Ordinal));
        string[] spoilt = [.. Lines];
        spoilt[line] = spoilt[line].Replace(right, wrong, StringComparison.Ordinal);

        FrameReading reading = FrameReader.Read(string.Join('\n', spoilt));

        Assert.Null(reading.Commune);
        Assert.Contains(reading.Mistakes, m =>
            m.Line == line + 1 && m.ToString().Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("locataire", "identifiant")]
    [InlineData("nom", "texte")]
    [InlineData("circuit", "petite-commune")]
    [InlineData("cadre", "1")]
    public void A_key_that_is_missing_is_asked_for(string key, string expected)
    {
        string text = string.Join('\n', Lines.Where(l => !l.StartsWith(key + ":", StringComparison.Ordinal)));

        Mistake mistake = Assert.Single(FrameReader.Read(text).Mistakes);

        Assert.Equal(key, mistake.Key);
        Assert.Contains(expected, mistake.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- une\n- liste")]
    [InlineData("%")]
    [InlineData("a: [")]
    public void What_is_no_frame_at_all_is_said_to_be(string text)
    {
        FrameReading reading = FrameReader.Read(text);

        Assert.Null(reading.Commune);
        Assert.NotEmpty(Assert.Single(reading.Mistakes).Expected);
    }
}
