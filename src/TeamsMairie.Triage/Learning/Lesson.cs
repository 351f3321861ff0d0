using TeamsMairie.Triage.Lexicon;
using TeamsMairie.Triage.Patterns;
using TeamsMairie.Triage.Words;

namespace TeamsMairie.Triage.Learning;

/// <summary>
/// Words a person wrote down for a competence or a kind: learnt as a message that holds them alone would be, so that a plain
/// word (« imprimante ») counts even where the corpus, which is allusive, never says it.
/// </summary>
/// <param name="Desk">The competence they belong to; that of the staff for the kinds of staff matters.</param>
/// <param name="Sample">The words, ready to be weighed.</param>
internal sealed record Lesson(string Desk, Sample Sample)
{
    /// <summary>Every line of the hand-written lists.</summary>
    public static IReadOnlyList<Lesson> All(FeatureReader reader) =>
    [
        .. Lines().Where(line => line.Desk == Labels.Staff || Labels.Fields.Contains(line.Desk))
            .Select(line => new Lesson(line.Desk, reader.Read(Spelling.Read(line.Text), null))),
    ];

    private static IEnumerable<(string Desk, string Text)> Lines()
    {
        foreach (string file in new[] { "competence-concepts.txt", "kind-concepts.txt" })
        {
            foreach ((string group, Pattern pattern) in PatternText.Read(LexiconFiles.Lines(file)))
            {
                string words = string.Join(' ', pattern.Steps.SelectMany(step => step.Words).Select(word => word.TrimEnd('*')));
                yield return (Labels.IsStaff(group) ? Labels.Staff : group, words);
            }
        }

        foreach ((string slug, Phrase phrase) in LexiconFiles.Competences())
        {
            yield return (slug, string.Join(' ', phrase.Words));
        }
    }
}
