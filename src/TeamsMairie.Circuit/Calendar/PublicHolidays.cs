namespace TeamsMairie.Circuit.Calendar;

/// <summary>The public holidays (<i>jours fériés</i>) of a year.</summary>
public static class PublicHolidays
{
    private static readonly (int Month, int Day)[] Fixed =
        [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)];

    /// <summary>Every holiday of a year for these settings; the commune's own closing days are not of the list.</summary>
    public static IEnumerable<DateOnly> Of(int year, HolidaySettings settings)
    {
        DateOnly easter = Easter.Sunday(year);
        IEnumerable<DateOnly> common =
            [.. Fixed.Select(day => new DateOnly(year, day.Month, day.Day)), easter.AddDays(1), easter.AddDays(39)];

        return common
            .Concat(settings.WhitMondayWorked ? [] : [easter.AddDays(50)])
            .Concat(OfZone(year, easter, settings));
    }

    private static DateOnly[] OfZone(int year, DateOnly easter, HolidaySettings settings) => settings.Zone switch
    {
        HolidayZone.AlsaceMoselle when settings.GoodFriday => [new(year, 12, 26), easter.AddDays(-2)],
        HolidayZone.AlsaceMoselle => [new(year, 12, 26)],
        HolidayZone.Guadeloupe => [new(year, 5, 27)],
        HolidayZone.SaintMartin => [new(year, 5, year >= 2018 ? 28 : 27)],
        HolidayZone.Martinique => [new(year, 5, 22)],
        HolidayZone.Guyane => [new(year, 6, 10)],
        HolidayZone.Reunion => [new(year, 12, 20)],
        HolidayZone.Mayotte => [new(year, 4, 27)],
        HolidayZone.SaintBarthelemy => [new(year, 10, 9)],
        _ => [],
    };
}
