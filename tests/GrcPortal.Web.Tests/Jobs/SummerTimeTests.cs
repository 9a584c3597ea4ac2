using GrcPortal.Core.Jobs;
using Quartz;

namespace GrcPortal.Web.Tests.Jobs;

/// <summary>A night of 23 or of 25 hours, the end of February and of the year: what runs once a day runs once, what runs each hour or minute skips none.</summary>
public sealed class SummerTimeTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private static readonly DateOnly[] Days =
    [
        new(2026, 10, 25), new(2026, 12, 31), new(2027, 1, 1), new(2027, 2, 28), new(2027, 3, 1), new(2027, 3, 27), new(2027, 3, 28), new(2027, 3, 29),
        new(2027, 10, 30), new(2027, 10, 31), new(2027, 11, 1), new(2028, 2, 28), new(2028, 2, 29), new(2028, 3, 1), new(2028, 3, 26), new(2028, 10, 29),
    ];

    public static TheoryData<string> Daily() => [.. Timetable.Entries.Where(IsDaily).Select(entry => entry.Name)];

    public static TheoryData<string> Often() => [.. Timetable.Entries.Where(entry => !IsDaily(entry)).Select(entry => entry.Name)];

    [Theory, MemberData(nameof(Daily))]
    public void What_runs_once_a_day_runs_once_that_day(string name) => Assert.All(Days, day => Assert.True(RunsOf(name, day).Count is 1, $"{RunsOf(name, day).Count} times on {day:O}"));

    [Theory, MemberData(nameof(Often))]
    public void What_runs_often_never_rests_longer_than_usual(string name) => Assert.All(Days, day =>
    {
        var runs = RunsOf(name, day);
        var rests = runs.Zip(runs.Skip(1), (one, next) => next - one).ToList();
        Assert.Equal(rests.CountBy(rest => rest).MaxBy(times => times.Value).Key, rests.Max());   // it may run once more where the hour is skipped
    });

    /// <summary>At one hour; several, or all of them, are often.</summary>
    private static bool IsDaily(TimetableEntry entry) => int.TryParse(entry.Cron.Split(' ')[2], out _);

    private static List<DateTimeOffset> RunsOf(string name, DateOnly day)
    {
        var cron = new CronExpression(Timetable.Entries.Single(entry => entry.Name == name).Cron, Paris);
        var (start, end) = (StartOf(day), StartOf(day.AddDays(1)));
        List<DateTimeOffset> runs = [];
        for (var run = cron.GetNextValidTimeAfter(start.AddTicks(-1)); run < end; run = cron.GetNextValidTimeAfter(run.Value)) runs.Add(run.Value);
        return runs;
    }

    private static DateTimeOffset StartOf(DateOnly day) => new(day, TimeOnly.MinValue, Paris.GetUtcOffset(day.ToDateTime(TimeOnly.MinValue)));
}
