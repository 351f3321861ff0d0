using System.Globalization;

namespace TeamsMairie.Journal;

/// <summary>Completes a French sentence of <c>JournalTexts.resx</c>.</summary>
internal static class Sentence
{
    public static string Of(string format, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.GetCultureInfo("fr-FR"), format, values);
}
