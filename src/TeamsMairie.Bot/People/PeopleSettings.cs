using System.Globalization;

namespace TeamsMairie.Bot.People;

/// <summary>From where persons are known. Section <c>People</c> of the configuration.</summary>
/// <param name="IsOnGraph"><c>People:Kind</c>, <c>file</c> (the default) or <c>graph</c>.</param>
/// <param name="Every"><c>People:RefreshMinutes</c>, from 5 to 1440; 60 by default.</param>
internal sealed record PeopleSettings(bool IsOnGraph, TimeSpan Every)
{
    private const int Fewest = 5;
    private const int Most = 1440;
    private const string Usual = "60";

    /// <exception cref="InvalidDataException">A value is not one of those; the message names the setting.</exception>
    public static PeopleSettings Read(IConfiguration configuration)
    {
        string kind = configuration["People:Kind"] ?? "file";
        bool isNumber = int.TryParse(
            configuration["People:RefreshMinutes"] ?? Usual, NumberStyles.None, CultureInfo.InvariantCulture, out int minutes);
        return kind is not ("file" or "graph") ? throw new InvalidDataException(Cards.French.Say(PeopleTexts.NoKind, kind))
            : isNumber && minutes is >= Fewest and <= Most ? new(kind == "graph", TimeSpan.FromMinutes(minutes))
            : throw new InvalidDataException(Cards.French.Say(PeopleTexts.NoMinutes, Fewest, Most));
    }
}
