namespace TeamsMairie.Circuit.Calendar;

/// <summary>Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Jones, Butcher).</summary>
public static class Easter
{
    /// <summary>Easter Sunday of a year of the Gregorian calendar, from 1583.</summary>
    public static DateOnly Sunday(int year)
    {
        int golden = year % 19;
        (int century, int ofCentury) = Math.DivRem(year, 100);
        (int leapCenturies, int centuryLeft) = Math.DivRem(century, 4);
        int moonCorrection = (century - ((century + 8) / 25) + 1) / 3;
        int epact = ((19 * golden) + century - leapCenturies - moonCorrection + 15) % 30;
        (int leaps, int leapLeft) = Math.DivRem(ofCentury, 4);
        int weekday = (32 + (2 * centuryLeft) + (2 * leaps) - epact - leapLeft) % 7;
        int late = (golden + (11 * epact) + (22 * weekday)) / 451;
        (int month, int day) = Math.DivRem(epact + weekday - (7 * late) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
