using FsCheck;
using FsCheck.Fluent;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Tests.Requests.Clocks;

/// <summary>What holds on any calendar, from any moment, whatever the pauses.</summary>
public sealed class ClockPropertyTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(400);

    [Fact]
    public void Received_later_is_never_due_sooner() => Check.One(Often, Prop.ForAll(
        ClockWorlds.Paused.ToArbitrary(), Gen.Choose(0, 5 * 1440).ToArbitrary(),
        (clock, minutes) => Assert.True((clock with { From = clock.From.AddMinutes(minutes) }).Due >= clock.Due)));

    [Fact]
    public void A_longer_target_is_due_later() => Check.One(Often, Prop.ForAll(
        ClockWorlds.Paused.ToArbitrary(), Gen.Choose(1, 10).ToArbitrary(),
        (clock, more) => Assert.True((clock with { Target = clock.Target with { Amount = clock.Target.Amount + more } }).Due > clock.Due)));

    [Fact]
    public void A_longer_pause_is_never_due_sooner() => Check.One(Often, Prop.ForAll(
        ClockWorlds.Paused.ToArbitrary(), Gen.Choose(0, 5 * 1440).ToArbitrary(), (clock, minutes) =>
        {
            if (clock.Pauses.All is [.., var last]) Assert.True((clock with { Pauses = ClockPauses.Of([.. clock.Pauses.All.SkipLast(1), last with { To = last.To!.Value.AddMinutes(minutes) }]) }).Due >= clock.Due);
        }));

    [Fact]
    public void Paused_and_resumed_at_once_nothing_has_happened() => Check.One(Often, Prop.ForAll(
        ClockWorlds.Running.ToArbitrary(), Gen.Choose(0, 30 * 1440).ToArbitrary(), (clock, minutes) =>
        {
            var at = clock.From.AddMinutes(minutes);
            Same(clock, clock with { Pauses = ClockPauses.None.Pause("Citizen", PauseSide.Citizen, at).Resume(at) });
        }));

    [Fact]
    public void What_pauses_took_is_what_they_give_back() => Check.One(Often, Prop.ForAll(ClockWorlds.Paused.ToArbitrary(), clock =>
    {
        var (due, running) = (clock.Due!.Value, clock with { Pauses = ClockPauses.None });
        var taken = clock.Pauses.All.Where(pause => pause.From < due)
            .Aggregate(TimeSpan.Zero, (sum, pause) => sum + running.CountedUntil(pause.To!.Value) - running.CountedUntil(pause.From));

        Assert.Equal(clock.Target.Length + taken, running.CountedUntil(due));
    }));

    [Fact]
    public void A_pause_cut_in_two_is_the_same_pause() => Check.One(Often, Prop.ForAll(
        ClockWorlds.Paused.ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(), (clock, percent) => Same(clock, clock with
        {
            Pauses = ClockPauses.Of(clock.Pauses.All.SelectMany(pause =>
            {
                var cut = pause.From.AddMinutes((int)((pause.To!.Value - pause.From).TotalMinutes * percent / 100));
                return (ClockPause[])[pause with { To = cut }, pause with { From = cut }];
            })),
        })));

    [Fact]
    public void No_working_target_is_due_in_closed_time_and_none_during_a_pause() => Check.One(Often, Prop.ForAll(ClockWorlds.Paused.ToArbitrary(), clock =>
    {
        var due = clock.Due!.Value;

        Assert.DoesNotContain(clock.Pauses.All, pause => pause.From < due && due <= pause.To);
        if (clock.Target.Unit is TargetUnit.WorkingDays or TargetUnit.WorkingHours) Assert.True(IsOpen(clock.Calendar, due.AddTicks(-1)), $"{due:O}");
    }));

    [Fact]
    public void Stretches_follow_each_other_from_the_start_to_the_date_and_count_the_target() => Check.One(Often, Prop.ForAll(ClockWorlds.Paused.ToArbitrary(), clock =>
    {
        foreach (var told in (IReadOnlyList<ClockSegment>[])[clock.Segments, clock.Story])
        {
            Assert.Equal((clock.From, clock.Due), (told[0].From, told[^1].To));
            Assert.Equal(clock.Target.Length, told.Aggregate(TimeSpan.Zero, (sum, stretch) => sum + stretch.Counted));
            Assert.All(told, stretch => Assert.True(stretch.To > stretch.From && stretch.Counted > TimeSpan.Zero == stretch.Why.Kind is ClockReasonKind.Counted));
            Assert.All(told.Zip(told.Skip(1)), pair => Assert.True(pair.First.To == pair.Second.From && pair.First.Why != pair.Second.Why));
        }
        Assert.True(clock.Story.Count <= clock.Segments.Count);
    }));

    [Fact]
    public void Minute_by_minute_on_the_towns_own_clock_the_date_is_the_same() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(
        ClockWorlds.Paused.Where(clock => clock.Target.Unit is TargetUnit.WorkingHours).ToArbitrary(), Gen.Choose(1, 6).ToArbitrary(), (clock, hours) =>
        {
            var at = clock.From;
            for (var left = 60 * hours; left > 0; at = at.AddMinutes(1))
            {
                if (IsOpen(clock.Calendar, at) && !clock.Pauses.All.Any(pause => pause.From <= at && at < pause.To)) left--;
            }
            Assert.Equal(at, (clock with { Target = new(hours, TargetUnit.WorkingHours) }).Due);
        }));

    [Fact]
    public void What_has_counted_never_goes_back_and_reaches_the_target_at_the_date() => Check.One(Often, Prop.ForAll(
        ClockWorlds.Paused.ToArbitrary(), Gen.Choose(0, 60 * 1440).Two().ToArbitrary(), (clock, minutes) =>
        {
            var (soon, late) = (clock.From.AddMinutes(Math.Min(minutes.Item1, minutes.Item2)), clock.From.AddMinutes(Math.Max(minutes.Item1, minutes.Item2)));

            Assert.True(clock.CountedUntil(soon) <= clock.CountedUntil(late));
            Assert.Equal(clock.Target.Length, clock.CountedUntil(clock.Due!.Value));
            Assert.Equal(late >= clock.Due, clock.CountedUntil(late) >= clock.Target.Length);
        }));

    [Fact]
    public void A_clock_is_as_fine_as_the_database_keeps_it() => Check.One(Often, Prop.ForAll(
        ClockWorlds.Paused.ToArbitrary(), Gen.Choose(0, 9).ToArbitrary(), (clock, ticks) => Same(clock, clock with { From = clock.From.AddTicks(ticks) })));

    private static void Same(Clock one, Clock other)
    {
        Assert.Equal(one.Due, other.Due);
        Assert.Equal(one.Segments, other.Segments);
    }

    private static bool IsOpen(ClockCalendar calendar, DateTimeOffset moment)
    {
        var (local, definition) = (TimeZoneInfo.ConvertTime(moment, calendar.Zone).DateTime, calendar.Definition);
        var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        return definition.HolidayOn(day) is null && definition.ClosureOn(day) is null
            && definition.HoursOf(day).Any(period => period.From <= time && (time < period.To || period.To == TimeOnly.MinValue));
    }
}
