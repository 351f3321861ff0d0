using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using TeamsMairie.Triage.Lexicon;

namespace TeamsMairie.Triage.Words;

/// <summary>Brings a message down to plain words: no accent, no capital, no plural, and common short spellings undone.</summary>
internal static class Spelling
{
    // A message is read up to here; a longer one has said what it is about.
    private const int Longest = 6000;

    private static readonly FrozenDictionary<string, string> Short =
        LexiconFiles.ShortSpellings().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words of a message, in order.</summary>
    public static List<string> Words(string text)
    {
        List<string> words = [];
        StringBuilder word = new();
        string plain = text.Length > Longest ? text[..Longest] : text;
        foreach (char c in plain.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c) || c == '%')
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                Flush(words, word);
            }
        }

        Flush(words, word);
        return words;
    }

    /// <summary>A word without its plural: « congés » and « congé » meet, short words such as « plus » are left alone.</summary>
    public static string Stem(string word) =>
        word.Length > 4 && word[^1] is 's' or 'x' ? word[..^1] : word;

    private static void Flush(List<string> words, StringBuilder word)
    {
        if (word.Length == 0)
        {
            return;
        }

        string written = word.ToString();
        word.Clear();
        foreach (string part in (Short.GetValueOrDefault(written) ?? written).Split(' '))
        {
            words.Add(Stem(part));
        }
    }
}
