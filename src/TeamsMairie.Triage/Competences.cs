using TeamsMairie.Circuit.Requests;
using TeamsMairie.Triage.Lexicon;

namespace TeamsMairie.Triage;

/// <summary>The fields of municipal action, as people name them.</summary>
public static class Competences
{
    private static readonly Dictionary<string, string> Labels = LexiconFiles.CompetenceLabels();

    /// <summary>All of them, in the order of the list.</summary>
    public static IEnumerable<Competence> All => Labels.Keys.Select(slug => new Competence(slug));

    /// <summary>Its name, such as « Voirie, réseaux, éclairage, circulation »; its slug when it is not in the list.</summary>
    public static string LabelOf(Competence competence) => Labels.GetValueOrDefault(competence.Slug, competence.Slug);
}
