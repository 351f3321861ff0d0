using CsCheck;
using TeamsMairie.Circuit.Calendar;

namespace TeamsMairie.Circuit.Tests;

public sealed class CountingWorkingDays
{
    // Easter Sundays as published by the Bureau des longitudes.
    public static TheoryData<int, int, int> EasterSundays => new()
    {
        { 2020, 4, 12 }, { 2021, 4, 4 }, { 2022, 4, 17 }, { 2023, 4, 9 }, { 2024, 3, 31 }, { 2025, 4, 20 },
        { 2026, 4, 5 }, { 2027, 3, 28 }, { 2028, 4, 16 }, { 2029, 4, 1 }, { 2030, 4, 21 }, { 2031, 4, 13 },
        { 2032, 3, 28 }, { 2033, 4, 17 }, { 2034, 4, 9 }, { 2035, 3, 25 },
    };

    public static TheoryData<HolidayZone, int, int> OwnHolidays => new()
    {
        { HolidayZone.AlsaceMoselle, 12, 26 },
        { HolidayZone.Guadeloupe, 5, 27 },
        { HolidayZone.SaintMartin, 5, 28 },
        { HolidayZone.SaintBarthelemy, 10, 9 },
        { HolidayZone.Martinique, 5, 22 },
        { HolidayZone.Guyane, 6, 10 },
        { HolidayZone.Reunion, 12, 20 },
        { HolidayZone.Mayotte, 4, 27 },
    };

    [Theory]
    [MemberData(nameof(EasterSundays))]
    public void Easter_is_when_the_church_says(int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), Easter.Sunday(year));

    [Theory]
    [MemberData(nameof(EasterSundays))]
    public void Each_year_has_its_eleven_holidays(int year, int month, int day)
    {
        DateOnly easter = new(year, month, day);
        DateOnly[] expected =
        [
            new(year, 1, 1), easter.AddDays(1), new(year, 5, 1), new(year, 5, 8), easter.AddDays(39), easter.AddDays(50),
            new(year, 7, 14), new(year, 8, 15), new(year, 11, 1), new(year, 11, 11), new(year, 12, 25),
        ];
        Assert.Equal(expected.Order(), PublicHolidays.Of(year, HolidaySettings.Metropole).Distinct().Order().Where(expected.Contains));
        Assert.Equal(expected.Distinct().Count(), PublicHolidays.Of(year, HolidaySettings.Metropole).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(OwnHolidays))]
    public void Each_zone_has_a_day_of_its_own(HolidayZone zone, int month, int day)
    {
        for (int year = 2020; year <= 2035; year++)
        {
            Assert.Contains(new DateOnly(year, month, day), PublicHolidays.Of(year, new HolidaySettings(zone)));
        }

        // In other years it may fall on Whit Monday or on Ascension Day, which are everyone's.
        Assert.DoesNotContain(new DateOnly(2026, month, day), PublicHolidays.Of(2026, HolidaySettings.Metropole));
    }

    [Fact]
    public void Good_friday_is_a_setting_of_alsace_and_moselle()
    {
        DateOnly goodFriday = new(2026, 4, 3);
        HolidaySettings east = new(HolidayZone.AlsaceMoselle);
        Assert.Contains(goodFriday, PublicHolidays.Of(2026, east));
        Assert.DoesNotContain(goodFriday, PublicHolidays.Of(2026, east with { GoodFriday = false }));
        Assert.DoesNotContain(goodFriday, PublicHolidays.Of(2026, HolidaySettings.Metropole));
    }

    [Fact]
    public void Whit_monday_may_be_worked()
    {
        DateOnly whitMonday = new(2026, 5, 25);
        Assert.Contains(whitMonday, PublicHolidays.Of(2026, HolidaySettings.Metropole));
        Assert.DoesNotContain(
            whitMonday, PublicHolidays.Of(2026, HolidaySettings.Metropole with { WhitMondayWorked = true }));
    }

    [Fact]
    public void A_delay_counts_the_days_of_the_person_awaited()
    {
        WorkingCalendar calendar = new(HolidaySettings.Metropole);
        WorkingWeek village = WorkingWeek.Monday | WorkingWeek.Tuesday | WorkingWeek.Thursday;

        // From Wednesday 6 May 2026: Thursday 7, Monday 11, Tuesday 12; Friday 8 is a holiday for everyone.
        Assert.Equal(new DateOnly(2026, 5, 12), calendar.AddWorkingDays(new(2026, 5, 6), 3, village));
        Assert.Equal(new DateOnly(2026, 5, 12), calendar.AddWorkingDays(new(2026, 5, 6), 3, WorkingWeek.MondayToFriday));
    }

    [Fact]
    public void A_day_ends_at_six_on_the_clock_of_the_commune()
    {
        Assert.Equal(
            new DateTimeOffset(2026, 7, 1, 16, 0, 0, TimeSpan.Zero),
            new WorkingCalendar(HolidaySettings.Metropole).EndOf(new(2026, 7, 1)));
        Assert.Equal(
            new DateTimeOffset(2026, 7, 1, 14, 0, 0, TimeSpan.Zero),
            new WorkingCalendar(new HolidaySettings(HolidayZone.Reunion)).EndOf(new(2026, 7, 1)));
    }

    [Fact]
    public void A_delay_ends_on_a_worked_day_and_a_longer_one_never_before() => Gen.Select(
        Gen.Int[0, 5000], Gen.Int[0, 40], Gen.Int[1, 127], Gen.Enum<HolidayZone>()).Sample((offset, count, days, zone) =>
        {
            WorkingCalendar calendar = new(new HolidaySettings(zone));
            DateOnly from = new DateOnly(2020, 1, 1).AddDays(offset);
            DateOnly end = calendar.AddWorkingDays(from, count, (WorkingWeek)days);
            return calendar.IsWorked(end, (WorkingWeek)days)
                && end <= calendar.AddWorkingDays(from, count + 1, (WorkingWeek)days);
        });
}
