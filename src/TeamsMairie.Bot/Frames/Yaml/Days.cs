using System.Globalization;

namespace TeamsMairie.Bot.Frames.Yaml;

/// <summary>Days as a frame file writes them: <c>2026-04-03</c>.</summary>
internal static class Days
{
    private const string Format = "yyyy-MM-dd";

    public static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    public static string Write(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);
}
