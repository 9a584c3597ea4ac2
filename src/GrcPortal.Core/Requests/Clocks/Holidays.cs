namespace GrcPortal.Core.Requests.Clocks;

/// <summary>Which day is a holiday, by the law alone: no list to keep up, no feed to trust.</summary>
public static class Holidays
{
    public static Holiday? On(DateOnly day, HolidayTerritory territory = HolidayTerritory.National) => (day.Month, day.Day) switch
    {
        (1, 1) => Holiday.NewYearsDay,
        (5, 1) => Holiday.LabourDay,
        (5, 8) => Holiday.VictoryDay,
        (7, 14) => Holiday.BastilleDay,
        (8, 15) => Holiday.Assumption,
        (11, 1) => Holiday.AllSaints,
        (11, 11) => Holiday.Armistice,
        (12, 25) => Holiday.Christmas,
        _ => (day.DayNumber - Easter(day.Year).DayNumber) switch
        {
            1 => Holiday.EasterMonday,
            39 => Holiday.Ascension,
            50 => Holiday.WhitMonday,
            var sinceEaster => OfTerritory(day, sinceEaster, territory),
        },
    };

    /// <summary>Easter Sunday of the Gregorian calendar (anonymous algorithm of 1876).</summary>
    public static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;
        return new DateOnly(year, month, day);
    }

    private static Holiday? OfTerritory(DateOnly day, int sinceEaster, HolidayTerritory territory) => (territory, day.Month, day.Day) switch
    {
        (HolidayTerritory.AlsaceMoselle, 12, 26) => Holiday.SaintStephen,
        (HolidayTerritory.AlsaceMoselle, _, _) when sinceEaster is -2 => Holiday.GoodFriday,
        (HolidayTerritory.Mayotte, 4, 27) or (HolidayTerritory.Martinique, 5, 22) or (HolidayTerritory.Guadeloupe, 5, 27)
            or (HolidayTerritory.Guyane, 6, 10) or (HolidayTerritory.Reunion, 12, 20) => Holiday.AbolitionOfSlavery,
        _ => null,
    };
}
