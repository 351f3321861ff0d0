using TeamsMairie.Triage.Lexicon;
using TeamsMairie.Triage.Patterns;
using TeamsMairie.Triage.Words;

namespace TeamsMairie.Triage.Concepts;

/// <summary>The hand-written lists of what each competence and each kind is made of.</summary>
internal sealed class ConceptBook
{
    private readonly PatternBook book = new(Read());

    /// <summary>What each list knows of a message, the lists in the order of their names.</summary>
    public IEnumerable<Weighed> Weigh(IReadOnlyList<Word> words)
    {
        SortedDictionary<string, (int Count, int Weight, int At)> lists = new(StringComparer.Ordinal);
        int all = 0;
        foreach (IGrouping<int, PatternBook.Found> here in book.Find(words).GroupBy(found => found.Start))
        {
            // A word that many lists know says less of each.
            string[] groups = [.. here.Select(found => found.Group).Distinct()];
            int weight = 1000 / groups.Length;
            foreach (string group in groups)
            {
                (int count, int sum, int at) = lists.GetValueOrDefault(group, (0, 0, here.Key));
                lists[group] = (count + 1, sum + weight, at);
                all += weight;
            }
        }

        return lists.Select(list => new Weighed(list.Key, list.Value.Count, list.Value.Weight * 100 / all, list.Value.At));
    }

    private static IEnumerable<(string Group, Pattern Pattern)> Read()
    {
        foreach (string file in new[] { "competence-concepts.txt", "kind-concepts.txt" })
        {
            foreach ((string group, Pattern pattern) in PatternText.Read(LexiconFiles.Lines(file)))
            {
                yield return (group, pattern);
            }
        }

        foreach ((string slug, Phrase phrase) in LexiconFiles.Competences())
        {
            yield return (slug, new Pattern(
                [.. phrase.Words.Select(word => new Step([word], 0, IsOptional: false))], string.Join(' ', phrase.Words)));
        }
    }

    /// <summary>What one list knows of a message.</summary>
    /// <param name="Concept">The competence or the kind the list is of.</param>
    /// <param name="Count">How many words it knows.</param>
    /// <param name="Share">Its part of all that is known, from 0 to 100.</param>
    /// <param name="At">The first word it knows.</param>
    internal readonly record struct Weighed(string Concept, int Count, int Share, int At);
}
