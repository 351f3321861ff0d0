using TeamsMairie.Triage.Words;

namespace TeamsMairie.Triage.Patterns;

/// <summary>Finds patterns in a message. Each place of a pattern is a set of words; a word is looked up once for all sets.</summary>
internal sealed class PatternBook
{
    private readonly Dictionary<string, int> sets = new(StringComparer.Ordinal);
    private readonly WordIndex index = new();
    private readonly Compiled[] patterns;
    private readonly int[][] byFirstSet;

    public PatternBook(IEnumerable<(string Group, Pattern Pattern)> written)
    {
        patterns = [.. written.Select(Compile)];
        byFirstSet = new int[sets.Count][];
        ILookup<int, int> starts = Enumerable.Range(0, patterns.Length)
            .SelectMany(p => FirstSets(patterns[p]).Select(set => (Set: set, Pattern: p)))
            .ToLookup(start => start.Set, start => start.Pattern);
        for (int set = 0; set < byFirstSet.Length; set++)
        {
            byFirstSet[set] = [.. starts[set]];
        }
    }

    /// <summary>Every pattern met, in the order of the words where it begins.</summary>
    public IEnumerable<Found> Find(IReadOnlyList<Word> words)
    {
        int[][] met = [.. words.Select(word => word.IsStop ? [] : index.SetsOf(word.Text))];
        for (int at = 0; at < words.Count; at++)
        {
            foreach (int set in met[at])
            {
                foreach (int p in byFirstSet[set])
                {
                    int first = Array.FindIndex(patterns[p].Steps, step => step.Set == set);
                    int end = Match(patterns[p].Steps, first + 1, at + 1, met, words);
                    if (end > 0)
                    {
                        yield return new Found(p, patterns[p].Group, at, end);
                    }
                }
            }
        }
    }

    /// <summary>How a pattern is written.</summary>
    public string Written(int pattern) => patterns[pattern].Written;

    // The end of the match, excluded; 0 when there is none.
    private static int Match(Place[] steps, int step, int at, int[][] met, IReadOnlyList<Word> words)
    {
        if (step == steps.Length)
        {
            return at;
        }

        for (int here = at; here <= at + steps[step].Gap && here < words.Count && !words[here].IsStop; here++)
        {
            if (Array.IndexOf(met[here], steps[step].Set) >= 0 && Match(steps, step + 1, here + 1, met, words) is > 0 and var end)
            {
                return end;
            }
        }

        return steps[step].IsOptional ? Match(steps, step + 1, at, met, words) : 0;
    }

    private static IEnumerable<int> FirstSets(Compiled pattern)
    {
        foreach (Place place in pattern.Steps)
        {
            yield return place.Set;
            if (!place.IsOptional)
            {
                yield break;
            }
        }
    }

    private Compiled Compile((string Group, Pattern Pattern) written) => new(
        written.Group,
        [.. written.Pattern.Steps.Select(step => new Place(SetOf(step.Words), step.Gap, step.IsOptional))],
        written.Pattern.Written);

    private int SetOf(IReadOnlyList<string> words)
    {
        string key = string.Join('|', words);
        if (!sets.TryGetValue(key, out int set))
        {
            sets[key] = set = sets.Count;
            foreach (string word in words)
            {
                index.Add(word, set);
            }
        }

        return set;
    }

    /// <summary>A pattern met from a word to another, excluded.</summary>
    internal readonly record struct Found(int Pattern, string Group, int Start, int End);

    private sealed record Compiled(string Group, Place[] Steps, string Written);

    private readonly record struct Place(int Set, int Gap, bool IsOptional);
}
