using System.Globalization;

namespace TeamsMairie.Cards;

/// <summary>Days, times and sentences as a French town hall writes them.</summary>
public static class French
{
    /// <summary>French of France.</summary>
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>« vendredi 9 mai 2025 », and « 1er » for the first of a month.</summary>
    public static string Day(DateOnly day) =>
        day.ToString(day.Day == 1 ? "dddd d'er' MMMM yyyy" : "dddd d MMMM yyyy", Culture);

    /// <summary>« 8 h 05 », by the clock the instant is given in.</summary>
    public static string Hour(DateTimeOffset local) => local.ToString("H' h 'mm", Culture);

    /// <summary>« de Karim Haddad », « d’Anne Kerbrat ».</summary>
    public static string Of(string name)
    {
        bool isElided = name.Length > 0
            && Culture.CompareInfo.IndexOf("aeiouyh", name[..1], CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreCase) >= 0;
        return (isElided ? "d’" : "de ") + name;
    }

    /// <summary>A sentence with its values.</summary>
    public static string Say(string sentence, params ReadOnlySpan<object?> values) =>
        string.Format(Culture, sentence, values);

    /// <summary>Cuts what would not fit, on a word when there is one, and says so with « … ».</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        int end = text.LastIndexOf(' ', length - 2, length / 4) is var space and > 0 ? space : length - 1;
        return (char.IsHighSurrogate(text[end - 1]) ? text[..(end - 1)] : text[..end]) + "…";
    }
}
