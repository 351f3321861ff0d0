using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace TeamsMairie.Triage.Words;

/// <summary>Brings one character down to plain small letters: « É » is « e », « œ » is « oe », a Cyrillic « а » is « a ».</summary>
internal static class Letters
{
    private const int Tabled = 0x250;

    // Letters of other alphabets that look like ours: somebody who hides a word writes it with them.
    private static readonly FrozenDictionary<char, string> LookAlikes =
        "аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsαaεeιiκkνvοoρpτtυuχx".Chunk(2)
            .ToFrozenDictionary(pair => pair[0], pair => pair[1].ToString());

    private static readonly string?[] Table = [.. Enumerable.Range(0, Tabled).Select(c => Compute((char)c))];

    /// <summary>The small plain letters or digits of a character; empty for an accent, null for what separates words.</summary>
    public static string? Of(char c) => c < Tabled ? Table[c] : Compute(c);

    private static string? Compute(char c)
    {
        char small = char.ToLowerInvariant(c);
        if (LookAlikes.TryGetValue(small, out string? alike))
        {
            return alike;
        }

        string? special = small switch
        {
            'œ' => "oe",
            'æ' => "ae",
            'ß' => "ss",
            '%' => "%",
            'ª' or 'º' or '°' => "o",
            _ => null,
        };
        return special ?? (IsNothing(c) ? "" : Plain(small));
    }

    private static bool IsNothing(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    // Half of a pair of surrogates cannot be normalised: it separates words, as any sign does.
    private static string? Plain(char c)
    {
        if (char.IsSurrogate(c) || !char.IsLetterOrDigit(c))
        {
            return null;
        }

        string letters = string.Concat(
            c.ToString().Normalize(NormalizationForm.FormKD).Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
        return letters.Length == 0 ? null : letters;
    }
}
