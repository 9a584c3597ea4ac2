using System.Globalization;
using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Tests.Requests.Clocks;

/// <summary>Dates worked out by hand, from the almanac and the hours on the door.</summary>
public sealed class DatedCasesTests
{
    public static IEnumerable<object[]> Cases { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Requests", "Clocks", "DatedCases.csv")).Skip(1).Select(line => line.Split(';'))];

    [Theory, MemberData(nameof(Cases))]
    public void A_date_is_the_one_worked_out_by_hand(string name, string calendar, string zone, string target, string received, string pauses, string due)
    {
        var clock = new Clock(ClockKind.Close, Known.Moment(received, zone), Known.Target(target), Known.Calendar(calendar, zone), Known.Pauses(pauses, zone));

        Assert.Equal((name, Known.Moment(due, zone)), (name, clock.Due!.Value));
        Assert.Equal(clock.Due, clock.Segments[^1].To);
        Assert.Equal(clock.Due, clock.Story[^1].To);
        Assert.Equal(DateOnly.ParseExact(due[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture), due[11..] is "00:00" ? clock.DueOn!.Value.AddDays(1) : clock.DueOn!.Value);
    }
}
