using System.Diagnostics;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Tests.Requests.Clocks;

/// <summary>A calendar changes, and every clock of a town is counted again.</summary>
public sealed class ClockSpeedTests
{
    [Fact]
    public void A_hundred_thousand_clocks_take_seconds()
    {
        var (watch, last) = (Stopwatch.StartNew(), DateTimeOffset.MinValue);
        var calendar = Known.Calendar("Bridge");
        for (var i = 0; i < 100_000; i++)
        {
            var from = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(i * 7 % (500 * 1440));
            var pauses = i % 3 is 0 ? ClockPauses.Of(Known.Pause(from.AddDays(2), from.AddDays(4))) : ClockPauses.None;
            var target = i % 2 is 0 ? new Target(1 + i % 60, TargetUnit.WorkingDays) : new(1 + i % 200, TargetUnit.WorkingHours);
            var due = new Clock(ClockKind.Close, from, target, calendar, pauses).Due!.Value;
            if (due > last) last = due;
        }
        Assert.InRange(last.Year, 2026, 2027);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);   // a second or so when the machine has nothing else to do
    }
}
