using System.Collections.Frozen;
using System.Text;
using TeamsMairie.Triage.Lexicon;

namespace TeamsMairie.Triage.Words;

/// <summary>Brings a message down to plain words: no accent, no capital, and common short spellings undone.</summary>
internal static class Spelling
{
    // A message is read up to here; a longer one has said what it is about.
    private const int Longest = 6000;

    private static readonly FrozenDictionary<string, string[]> Short = LexiconFiles.ShortSpellings()
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Split(' '), StringComparer.Ordinal);

    /// <summary>The words of a message, in order, with its ends of sentences.</summary>
    public static List<Word> Read(string text)
    {
        List<Word> words = Split(text.Length > Longest ? text[..Longest] : text);
        Disguise.Join(words, text);
        List<Word> read = new(words.Count + 8);
        foreach (Word word in words)
        {
            Add(read, word.IsStop ? word : word with { Text = HiddenWords.Reveal(Disguise.WithoutRepeats(word.Text)) });
        }

        HiddenWords.Rejoin(read);
        return read;
    }

    /// <summary>The words of a message without their plurals.</summary>
    public static List<string> Words(string text) => [.. Read(text).Where(word => !word.IsStop).Select(word => word.Stem)];

    /// <summary>A word without its plural: « congés » and « congé » meet, short words such as « plus » are left alone.</summary>
    public static string Stem(string word) =>
        word.Length > 4 && word[^1] is 's' or 'x' ? word[..^1] : word;

    private static void Add(List<Word> read, Word word)
    {
        if (!Short.TryGetValue(word.Text, out string[]? parts))
        {
            read.Add(word);
            return;
        }

        foreach (string part in parts)
        {
            read.Add(word with { Text = part });
        }
    }

    private static List<Word> Split(string text)
    {
        List<Word> words = new((text.Length / 5) + 4);
        StringBuilder word = new();
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            string? letters = Letters.Of(text[i]);
            if (letters is null && word.Length > 0 && Disguise.LetterOf(text[i]) is { } hidden && GoesOn(text, i + 1))
            {
                letters = hidden.ToString();
            }

            if (letters is null)
            {
                Flush(words, word, start, i);
                EndSentence(words, text, i);
            }
            else if (letters.Length > 0)
            {
                start = word.Length == 0 ? i : start;
                word.Append(letters);
            }
        }

        Flush(words, word, start, text.Length);
        return words;
    }

    private static bool GoesOn(string text, int at)
    {
        while (at < text.Length && Disguise.LetterOf(text[at]) == '*')
        {
            at++;
        }

        return at < text.Length && char.IsLetter(text[at]);
    }

    private static void Flush(List<Word> words, StringBuilder word, int start, int end)
    {
        if (word.Length > 0)
        {
            words.Add(new Word(WithLetters(word), start, end));
            word.Clear();
        }
    }

    // « h4rcelement », not « 14h30 » nor « h24 »: digits between letters of a word.
    private static string WithLetters(StringBuilder word)
    {
        if (word.Length >= 5 && char.IsAsciiLetter(word[0]) && char.IsAsciiLetter(word[^1]))
        {
            for (int i = 1; i < word.Length - 1; i++)
            {
                word[i] = char.IsAsciiDigit(word[i]) ? Disguise.LetterOf(word[i]) ?? word[i] : word[i];
            }
        }

        return word.ToString();
    }

    private static void EndSentence(List<Word> words, string text, int at)
    {
        bool ends = text[at] is '\n' or '!' or '?' or ';' or '…'
            || (text[at] == '.' && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])));
        if (ends && words.Count > 0 && !words[^1].IsStop)
        {
            words.Add(new Word(Word.Stop, at, at + 1));
        }
    }
}
