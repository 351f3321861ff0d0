using System.Text;

namespace TeamsMairie.Triage.Words;

/// <summary>Makes a subject of a message: its first sentence without the greeting, cut on a word.</summary>
internal static class SubjectLine
{
    /// <summary>The longest subject, in characters.</summary>
    public const int Longest = 80;

    private static readonly string[] Greetings =
        ["bonjour", "bonsoir", "salut", "slt", "bjr", "coucou", "hello", "re", "madame", "monsieur", "à tous", "à toutes"];

    public static string Of(string text)
    {
        string line = WithoutGreeting(OneLine(text.Length > 2000 ? text[..2000] : text));
        int end = line.AsSpan().IndexOfAny('.', '!', '?');
        if (end >= 12 && end < line.Length - 1)
        {
            line = line[..end];
        }

        line = line.Trim(' ', '.', '!', '?', ',', ';', ':', '-');
        return line.Length == 0 ? "Demande" : char.ToUpperInvariant(line[0]) + Cut(line)[1..];
    }

    private static string Cut(string line)
    {
        if (line.Length <= Longest)
        {
            return line;
        }

        int space = line.LastIndexOf(' ', Longest - 2);
        int end = space > Longest / 2 ? space : Longest - 1;
        return (char.IsHighSurrogate(line[end - 1]) ? line[..(end - 1)] : line[..end]) + "…";
    }

    private static string WithoutGreeting(string line)
    {
        string rest = line;
        while (Greetings.FirstOrDefault(g => StartsWithWord(rest, g)) is { } greeting)
        {
            rest = rest[greeting.Length..].TrimStart(' ', ',', '!', '.', ':', '-', '\u00a0');
        }

        return rest;
    }

    private static bool StartsWithWord(string line, string word) =>
        line.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && (line.Length == word.Length || !char.IsLetterOrDigit(line[word.Length]));

    private static string OneLine(string text)
    {
        StringBuilder line = new(text.Length);
        foreach (char c in text)
        {
            bool isSpace = char.IsWhiteSpace(c) || char.IsControl(c);
            if (!isSpace && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)
            {
                line.Append(c);
            }
            else if (isSpace && line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().Trim();
    }
}
