using TeamsMairie.Triage.Words;

namespace TeamsMairie.Triage.Patterns;

/// <summary>Which sets a word belongs to: by itself, without its plural, by its beginning, or without the « l’ » before it.</summary>
internal sealed class WordIndex
{
    private readonly Dictionary<string, List<int>> whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> beginnings = new(StringComparer.Ordinal);
    private int longestBeginning;

    /// <summary>Puts a word, or a beginning written with « * », in a set.</summary>
    public void Add(string word, int set)
    {
        bool isBeginning = word.EndsWith('*');
        string text = isBeginning ? word[..^1] : word;
        longestBeginning = isBeginning ? Math.Max(longestBeginning, text.Length) : longestBeginning;
        Dictionary<string, List<int>> index = isBeginning ? beginnings : whole;
        if (!index.TryGetValue(text, out List<int>? list))
        {
            index[text] = list = [];
        }

        list.Add(set);
    }

    /// <summary>The sets of a word of plain letters; empty when it is in none.</summary>
    public int[] SetsOf(string word)
    {
        List<int> met = Look(word);

        // « lecole », « dassociation »: the apostrophe was left out.
        if (met.Count == 0 && word.Length >= 5 && word[0] is 'l' or 'd' && word[1] is 'a' or 'e' or 'i' or 'o' or 'u' or 'h')
        {
            met = Look(word[1..]);
        }

        return [.. met];
    }

    private List<int> Look(string word)
    {
        List<int> met = [.. whole.GetValueOrDefault(Spelling.Stem(word), [])];
        ReadOnlySpan<char> letters = word;
        Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> lookup =
            beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int length = 1; length <= Math.Min(word.Length, longestBeginning); length++)
        {
            if (lookup.TryGetValue(letters[..length], out List<int>? sets))
            {
                met.AddRange(sets);
            }
        }

        return met;
    }
}
