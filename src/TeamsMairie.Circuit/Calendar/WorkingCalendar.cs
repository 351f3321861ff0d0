namespace TeamsMairie.Circuit.Calendar;

/// <summary>The working days of a commune, and when its day ends.</summary>
/// <param name="Settings">Its holidays.</param>
/// <remarks>A delay of n working days counts from the day after; one of zero ends the same day when it is worked.</remarks>
public sealed record WorkingCalendar(HolidaySettings Settings)
{
    /// <summary>When a day's deadline falls, on the commune's clock.</summary>
    public static readonly TimeOnly EndOfDay = new(18, 0);

    /// <summary>The commune's day at an instant.</summary>
    public DateOnly DateOf(DateTimeOffset at) => DateOnly.FromDateTime(LocalOf(at).DateTime);

    /// <summary>The same instant by the clocks of the commune.</summary>
    public DateTimeOffset LocalOf(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);

    /// <summary>The instant, in UTC, at which a day ends in the commune.</summary>
    public DateTimeOffset EndOf(DateOnly day) => At(day, EndOfDay);

    /// <summary>The instant, in UTC, at which a day begins in the commune: what is dated of that day holds from then.</summary>
    public DateTimeOffset StartOf(DateOnly day) => At(day, TimeOnly.MinValue);

    /// <summary>Whether someone with this week works on that day.</summary>
    public bool IsWorked(DateOnly day, WorkingWeek week) =>
        Worked(week).HasFlag((WorkingWeek)(1 << (int)day.DayOfWeek))
        && !PublicHolidays.Of(day.Year, Settings).Contains(day)
        && !Settings.ClosingDays.Contains(day);

    /// <summary>The day that comes <paramref name="count"/> working days after a day.</summary>
    /// <param name="from">The day the delay starts; not counted.</param>
    /// <param name="count">How many working days, from zero.</param>
    /// <param name="week">The week of the person awaited.</param>
    /// <returns>A day worked by that person; within a year past the last one when a commune closes every day.</returns>
    public DateOnly AddWorkingDays(DateOnly from, int count, WorkingWeek week)
    {
        DateOnly day = from;
        for (int left = count; left > 0; left--)
        {
            day = FirstWorked(day.AddDays(1), week);
        }

        return FirstWorked(day, week);
    }

    private DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        DateTime local = day.ToDateTime(time);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private DateOnly FirstWorked(DateOnly day, WorkingWeek week)
    {
        DateOnly limit = day.AddYears(1);
        while (day < limit && !IsWorked(day, week))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private static WorkingWeek Worked(WorkingWeek week) => week is WorkingWeek.None ? WorkingWeek.MondayToFriday : week;

    private TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Settings.TimeZone);
}
