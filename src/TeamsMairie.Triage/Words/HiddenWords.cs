using System.Collections.Frozen;
using TeamsMairie.Triage.Lexicon;

namespace TeamsMairie.Triage.Words;

/// <summary>
/// The few words that must be read however they are written: « harcelment », « arcèlement », « h*rcèlement »,
/// « harcè lement ».
/// </summary>
internal static class HiddenWords
{
    private const int LongEnoughToMisspell = 9;
    private const int LongEnoughToSound = 5;
    private static readonly string[] All = LexiconFiles.HiddenWords();
    private static readonly FrozenSet<string> Known = All.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> BySound = All
        .GroupBy(Sound.Of, StringComparer.Ordinal).Where(group => group.Key.Length >= LongEnoughToSound)
        .ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private static readonly ILookup<char, string> ByInitial =
        All.Where(word => word.Length >= LongEnoughToMisspell).ToLookup(word => word[0]);

    /// <summary>The word as it should be written, when it is one of them; itself otherwise.</summary>
    public static string Reveal(string word)
    {
        if (word.Contains('*', StringComparison.Ordinal))
        {
            string starred = string.Concat(word.Where((letter, at) => letter != '*' || at == 0 || word[at - 1] != '*'));
            return All.FirstOrDefault(hidden => Fits(starred, hidden)) ?? word.Replace("*", "", StringComparison.Ordinal);
        }

        if (word.Length < 6 || Known.Contains(word))
        {
            return word;
        }

        return BySound.GetValueOrDefault(Sound.Of(word))
            ?? (word.Length < LongEnoughToMisspell - 1
                ? word
                : ByInitial[word[0]].FirstOrDefault(hidden => Misspelling.IsOne(word, hidden)) ?? word);
    }

    /// <summary>Joins two parts of one of them.</summary>
    public static void Rejoin(List<Word> words)
    {
        for (int i = 0; i + 1 < words.Count; i++)
        {
            string both = words[i].Text + words[i + 1].Text;
            if (both.Length >= LongEnoughToMisspell && words[i].Text.Length > 1 && words[i + 1].Text.Length > 1
                && BySound.TryGetValue(Sound.Of(both), out string? whole) && !Known.Contains(words[i].Text))
            {
                words[i] = new Word(whole, words[i].Start, words[i + 1].End);
                words.RemoveAt(i + 1);
            }
        }
    }

    private static bool Fits(ReadOnlySpan<char> starred, ReadOnlySpan<char> word) =>
        starred.Length == 0 ? word.Length == 0
        : starred[0] == '*' ? word.Length > 0 && (Fits(starred[1..], word[1..]) || Fits(starred, word[1..]))
        : word.Length > 0 && starred[0] == word[0] && Fits(starred[1..], word[1..]);
}
