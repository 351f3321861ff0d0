using System.Text;

namespace TeamsMairie.Triage.Words;

/// <summary>
/// How a French word sounds, roughly: « harcèlement », « harselement » and « arcelman » sound the same. The letter e, which
/// misspellings add and lose, is left out; A, I and O stand for the nasal vowels, C for « ch », J for « j » and « ge ».
/// </summary>
internal static class Sound
{
    /// <summary>The sound of a word of plain small letters.</summary>
    public static string Of(string word)
    {
        StringBuilder key = new(word.Length);
        string plain = WithoutSilentEnd(word);
        for (int at = 0; at < plain.Length;)
        {
            (string sound, int length) = Next(plain, at);
            at += length;
            if (sound.Length > 0 && (key.Length == 0 || key[^1] != sound[0]))
            {
                key.Append(sound);
            }
        }

        return key.ToString();
    }

    private static string WithoutSilentEnd(string word)
    {
        int end = word.Length;
        while (end > 3 && word[end - 1] is 's' or 'x' or 't' or 'd' or 'p' or 'z' or 'e')
        {
            end--;
        }

        return word[..end];
    }

    private static (string Sound, int Length) Next(string word, int at)
    {
        ReadOnlySpan<char> rest = word.AsSpan(at);
        char next = rest.Length > 1 ? rest[1] : ' ';
        return rest switch
        {
            ['t', 'i', 'o', ..] when at > 0 => ("si", 2),
            ['e', 'a', 'u', ..] => ("o", 3),
            ['s', 'c', 'h', ..] => ("C", 3),
            ['a' or 'e', 'i', 'n' or 'm', .. var after] when IsNasal(after) => ("I", 3),
            ['o', 'i', 'n', .. var after] when IsNasal(after) => ("uI", 3),
            ['a' or 'e', 'n' or 'm', .. var after] when IsNasal(after) => ("A", 2),
            ['i' or 'y' or 'u', 'n' or 'm', .. var after] when IsNasal(after) => ("I", 2),
            ['o', 'n' or 'm', .. var after] when IsNasal(after) => ("O", 2),
            ['p', 'h', ..] => ("f", 2),
            ['c', 'h', ..] => ("C", 2),
            ['g', 'n', ..] => ("N", 2),
            ['q', 'u', ..] => ("k", 2),
            ['g', 'u', 'e' or 'i', ..] => ("g", 2),
            ['a', 'u', ..] => ("o", 2),
            ['o', 'u', ..] => ("u", 2),
            ['o', 'i', ..] => ("w", 2),
            ['a' or 'e', 'i', ..] => ("", 2),
            ['c', ..] => (next is 'e' or 'i' or 'y' ? "s" : "k", 1),
            ['g', ..] => (next is 'e' or 'i' or 'y' ? "J" : "g", 1),
            ['j', ..] => ("J", 1),
            ['q', ..] => ("k", 1),
            ['x', ..] => ("s", 1),
            ['y', ..] => ("i", 1),
            ['z', ..] => ("s", 1),
            ['h' or 'e', ..] => ("", 1),
            _ => (rest[0].ToString(), 1),
        };
    }

    private static bool IsNasal(ReadOnlySpan<char> after) =>
        after.Length == 0 || after[0] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'n' or 'm' or 'h');
}
