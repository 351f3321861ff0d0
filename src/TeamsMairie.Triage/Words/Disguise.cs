using System.Text;

namespace TeamsMairie.Triage.Words;

/// <summary>Undoes what hides a word: letters apart (« v i o l »), signs for letters (« h@rc3lement »), repeated letters.</summary>
internal static class Disguise
{
    // « a b c » is a list; four letters apart are a word.
    private const int ApartAtLeast = 4;

    /// <summary>The letter a sign stands for inside a word; null when it stands for none.</summary>
    public static char? LetterOf(char sign) => sign switch
    {
        '@' => 'a',
        '$' => 's',
        '€' => 'e',
        '0' => 'o',
        '1' or '|' => 'i',
        '3' => 'e',
        '4' => 'a',
        '5' => 's',
        '7' => 't',
        '*' or '#' => '*',
        _ => null,
    };

    /// <summary>Three letters alike in a row are one.</summary>
    public static string WithoutRepeats(string word)
    {
        StringBuilder kept = new(word.Length);
        for (int i = 0; i < word.Length; i++)
        {
            bool repeats = (i >= 2 && word[i] == word[i - 1] && word[i] == word[i - 2])
                || (i >= 1 && i + 1 < word.Length && word[i] == word[i - 1] && word[i] == word[i + 1]);
            if (!repeats || !char.IsAsciiLetter(word[i]))
            {
                kept.Append(word[i]);
            }
        }

        return kept.ToString();
    }

    /// <summary>Joins single letters written apart into the word they make.</summary>
    public static void Join(List<Word> words, string text)
    {
        for (int i = 0; i + ApartAtLeast <= words.Count; i++)
        {
            int end = i;
            while (IsLetterAt(words, end, text) || (end > i && end < words.Count && words[end].IsStop && IsLetterAt(words, end + 1, text)))
            {
                end++;
            }

            Word[] letters = [.. words[i..end].Where(word => !word.IsStop)];
            if (letters.Length >= ApartAtLeast)
            {
                Word joined = new(string.Concat(letters.Select(w => w.Text)), words[i].Start, words[end - 1].End);
                words.RemoveRange(i, end - i);
                words.Insert(i, joined);
            }
        }
    }

    // « il y a à l’école »: what an apostrophe follows is a word of its own.
    private static bool IsLetterAt(List<Word> words, int at, string text) =>
        at < words.Count && words[at].Text is [>= 'a' and <= 'z' or '*']
        && (words[at].End >= text.Length || text[words[at].End] is not ('\'' or '’'));
}
