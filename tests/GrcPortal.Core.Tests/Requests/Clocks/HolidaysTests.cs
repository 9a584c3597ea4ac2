using System.Globalization;
using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Tests.Requests.Clocks;

public sealed class HolidaysTests
{
    private static readonly ClockCalendar Offices = StartingCalendars.OfficesIn(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));

    [Theory]
    [InlineData("2024-01-02", 1, "2024-01-03")]
    [InlineData("2024-02-28", 1, "2024-02-29")]
    [InlineData("2024-02-29", 1, "2024-03-01")]
    [InlineData("2024-03-29", 1, "2024-04-02")]
    [InlineData("2024-04-30", 5, "2024-05-10")]
    [InlineData("2024-05-07", 1, "2024-05-10")]
    [InlineData("2024-05-17", 1, "2024-05-21")]
    [InlineData("2024-12-24", 2, "2024-12-27")]
    [InlineData("2024-12-31", 1, "2025-01-02")]
    [InlineData("2025-04-18", 1, "2025-04-22")]
    [InlineData("2025-04-30", 7, "2025-05-13")]
    [InlineData("2025-05-28", 1, "2025-05-30")]
    [InlineData("2025-06-06", 1, "2025-06-10")]
    [InlineData("2025-07-11", 1, "2025-07-15")]
    [InlineData("2025-10-31", 1, "2025-11-03")]
    [InlineData("2025-11-10", 1, "2025-11-12")]
    [InlineData("2025-12-24", 5, "2026-01-02")]
    [InlineData("2026-03-27", 1, "2026-03-30")]
    [InlineData("2026-04-03", 1, "2026-04-07")]
    [InlineData("2026-04-30", 1, "2026-05-04")]
    [InlineData("2026-05-07", 5, "2026-05-18")]
    [InlineData("2026-05-13", 1, "2026-05-15")]
    [InlineData("2026-05-22", 1, "2026-05-26")]
    [InlineData("2026-11-22", 7, "2026-12-01")]
    [InlineData("2026-12-24", 1, "2026-12-28")]
    [InlineData("2026-12-31", 7, "2027-01-12")]
    [InlineData("2027-03-26", 1, "2027-03-30")]
    [InlineData("2027-03-25", 15, "2027-04-16")]
    [InlineData("2027-05-05", 2, "2027-05-10")]
    [InlineData("2027-05-14", 1, "2027-05-18")]
    [InlineData("2027-10-29", 1, "2027-11-02")]
    [InlineData("2027-12-30", 7, "2028-01-10")]
    [InlineData("2028-02-28", 2, "2028-03-01")]
    [InlineData("2028-04-14", 1, "2028-04-18")]
    [InlineData("2028-05-24", 1, "2028-05-26")]
    [InlineData("2028-06-02", 1, "2028-06-06")]
    [InlineData("2028-07-13", 1, "2028-07-17")]
    [InlineData("2028-08-14", 1, "2028-08-16")]
    [InlineData("2028-12-22", 1, "2028-12-26")]
    [InlineData("2028-12-31", 5, "2029-01-08")]
    [InlineData("2026-11-23", 0, "2026-11-23")]
    [InlineData("2026-07-04", 0, "2026-07-04")]
    public void A_promise_counts_working_days(string day, int workingDays, string due) => Assert.Equal(Date(due), Offices.WorkingDayAfter(Date(day), workingDays));

    [Theory]
    [InlineData("1818-03-22")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    public void Easter_falls_where_the_almanac_says(string easter) => Assert.Equal(Date(easter), Holidays.Easter(Date(easter).Year));

    [Theory]
    [InlineData(2024, "01-01 04-01 05-01 05-08 05-09 05-20 07-14 08-15 11-01 11-11 12-25")]
    [InlineData(2025, "01-01 04-21 05-01 05-08 05-29 06-09 07-14 08-15 11-01 11-11 12-25")]
    [InlineData(2026, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25")]
    [InlineData(2027, "01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25")]
    [InlineData(2028, "01-01 04-17 05-01 05-08 05-25 06-05 07-14 08-15 11-01 11-11 12-25")]
    public void A_year_has_the_eleven_holidays_of_the_law(int year, string holidays)
    {
        Assert.Equal(holidays, string.Join(' ', DaysOf(year).Where(day => Holidays.On(day) is not null).Select(day => day.ToString("MM-dd", CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData(HolidayTerritory.AlsaceMoselle, 2026, "04-03 GoodFriday 12-26 SaintStephen")]
    [InlineData(HolidayTerritory.AlsaceMoselle, 2028, "04-14 GoodFriday 12-26 SaintStephen")]
    [InlineData(HolidayTerritory.Mayotte, 2026, "04-27 AbolitionOfSlavery")]
    [InlineData(HolidayTerritory.Martinique, 2026, "05-22 AbolitionOfSlavery")]
    [InlineData(HolidayTerritory.Guadeloupe, 2026, "05-27 AbolitionOfSlavery")]
    [InlineData(HolidayTerritory.Guyane, 2026, "06-10 AbolitionOfSlavery")]
    [InlineData(HolidayTerritory.Reunion, 2026, "12-20 AbolitionOfSlavery")]
    public void A_territory_has_its_own_days_beside_the_eleven(HolidayTerritory territory, int year, string more)
    {
        var own = DaysOf(year).Where(day => Holidays.On(day) is null && Holidays.On(day, territory) is not null);

        Assert.Equal(more, string.Join(' ', own.Select(day => $"{day:MM-dd} {Holidays.On(day, territory)}")));
        Assert.All(DaysOf(year).Where(day => Holidays.On(day) is not null), day => Assert.Equal(Holidays.On(day), Holidays.On(day, territory)));
    }

    [Fact]
    public void In_two_centuries_each_holiday_comes_once_a_year_unless_it_falls_on_another()
    {
        for (var year = 1900; year <= 2100; year++)
        {
            var holidays = DaysOf(year).Select(day => Holidays.On(day)).OfType<Holiday>().ToList();
            var fallen = Holidays.Easter(year).AddDays(39) is { Month: 5, Day: 1 or 8 } ? 10 : 11;   // Ascension on 1 or 8 May

            Assert.Equal((fallen, fallen), (holidays.Count, holidays.Distinct().Count()));
            Assert.Equal(DayOfWeek.Sunday, Holidays.Easter(year).DayOfWeek);
        }
    }

    [Fact]
    public void Any_promise_falls_on_a_working_day_and_never_before_a_shorter_one()
    {
        for (var day = new DateOnly(2024, 1, 1); day.Year < 2029; day = day.AddDays(1))
        {
            var before = day;
            for (var n = 1; n <= 15; n++)
            {
                var due = Offices.WorkingDayAfter(day, n);
                Assert.True(Offices.IsWorkingDay(due) && due > before, $"{day:O} + {n}");
                before = due;
            }
        }
    }

    private static IEnumerable<DateOnly> DaysOf(int year) => Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
