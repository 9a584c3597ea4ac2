using FsCheck;
using FsCheck.Fluent;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Tests.Requests.Clocks;

/// <summary>What becomes of promises when a demand waits, changes, is merged, ends and comes back.</summary>
public sealed class DemandClocksTests
{
    private static readonly ClockRules Road = Rules("Offices", "1 WorkingDays", "5 WorkingDays"), Danger = Rules("OnCall", "2 Hours", "24 Hours");

    [Fact]
    public void A_demand_starts_with_the_clocks_of_its_category()
    {
        var clocks = DemandClocks.Start(At("2026-03-02 10:00"), new(Known.Calendar("Offices"), new Dictionary<ClockKind, Target>
        {
            [ClockKind.Close] = Known.Target("7 WorkingDays"),
            [ClockKind.Acknowledge] = Known.Target("2 WorkingHours"),
            [ClockKind.TakeOn] = Known.Target("1 WorkingDays"),
            [ClockKind.Intervene] = Known.Target("5 WorkingDays"),
        }));

        Assert.Equal(
            [(ClockKind.Acknowledge, At("2026-03-02 12:00")), (ClockKind.TakeOn, At("2026-03-03 17:00")), (ClockKind.Intervene, At("2026-03-09 17:00")), (ClockKind.Close, At("2026-03-11 17:00"))],
            clocks.All.Select(clock => (clock.Kind, clock.Due!.Value)));
    }

    [Fact]
    public void Another_category_keeps_the_pauses_and_says_both_dates()
    {
        var before = DemandClocks.Start(At("2026-03-02 10:00"), Road).Pause("OwnersConsent", PauseSide.ThirdParty, At("2026-03-03 10:00")).Resume(At("2026-03-05 10:00"));
        var after = before.Change(Rules("Offices", "1 WorkingDays", "10 WorkingDays"));

        var moved = Assert.Single(before.MovesTo(after, MoveReason.Category, At("2026-03-06 10:00")));

        Assert.Same(before.Pauses, after.Pauses);
        Assert.Equal(new(ClockKind.Close, At("2026-03-11 17:00"), At("2026-03-18 17:00"), MoveReason.Category, At("2026-03-06 10:00")), moved);
    }

    [Fact]
    public void A_date_that_stays_is_not_told()
    {
        var before = DemandClocks.Start(At("2026-03-02 10:00"), Road);

        Assert.Empty(before.MovesTo(before.Change(Rules("Bridge", "1 WorkingDays", "5 WorkingDays")), MoveReason.Calendar, At("2026-03-03 10:00")));
    }

    [Fact]
    public void A_closure_added_while_clocks_run_moves_only_what_it_touches()
    {
        var before = DemandClocks.Start(At("2026-05-12 10:00"), Road);
        var after = before.Change(Rules("Bridge", "1 WorkingDays", "5 WorkingDays"));

        Assert.Equal([new(ClockKind.Close, At("2026-05-20 17:00"), At("2026-05-21 17:00"), MoveReason.Calendar, At("2026-05-13 10:00"))], before.MovesTo(after, MoveReason.Calendar, At("2026-05-13 10:00")));
    }

    [Fact]
    public void What_was_done_in_time_by_the_old_rules_stays_so()
    {
        var before = DemandClocks.Start(At("2026-03-02 10:00"), Road).Reach(ClockKind.TakeOn, At("2026-03-03 09:00"));
        var after = before.Change(Danger);

        Assert.False(after[ClockKind.TakeOn]!.IsLate(At("2026-04-01 10:00")));
        Assert.Equal(At("2026-03-03 17:00"), after[ClockKind.TakeOn]!.Due);
        Assert.Equal((At("2026-03-03 10:00"), true), (after[ClockKind.Close]!.Due!.Value, after[ClockKind.Close]!.IsLate(At("2026-03-04 10:00"))));
        Assert.Equal([ClockKind.Close], before.MovesTo(after, MoveReason.Priority, At("2026-03-03 12:00")).Select(move => move.Kind));
    }

    [Fact]
    public void A_category_may_promise_less_than_the_one_before()
    {
        var before = DemandClocks.Start(At("2026-03-02 10:00"), Road).Reach(ClockKind.TakeOn, At("2026-03-02 11:00"));
        var after = before.Change(new(Known.Calendar("Offices"), new Dictionary<ClockKind, Target> { [ClockKind.Acknowledge] = Known.Target("1 WorkingDays") }));

        Assert.Equal([ClockKind.Acknowledge, ClockKind.TakeOn], after.All.Select(clock => clock.Kind));
        Assert.Empty(before.MovesTo(after, MoveReason.Category, At("2026-03-02 12:00")));
    }

    [Fact]
    public void A_question_within_a_pause_takes_its_place_and_no_moment_is_left_out_twice()
    {
        var clocks = DemandClocks.Start(At("2026-03-02 10:00"), Road)
            .Pause("Supplier", PauseSide.ThirdParty, At("2026-03-03 10:00")).Pause("Citizen", PauseSide.Citizen, At("2026-03-04 10:00"))
            .Pause("Supplier", PauseSide.ThirdParty, At("2026-03-05 10:00")).Resume(At("2026-03-06 10:00"));

        Assert.Equal([PauseSide.ThirdParty, PauseSide.Citizen, PauseSide.ThirdParty], clocks.Pauses.All.Select(pause => pause.Why.Side!.Value));
        Assert.Equal(At("2026-03-12 17:00"), clocks[ClockKind.Close]!.Due);   // three days later than the 9th
    }

    [Fact]
    public void Merged_the_promise_runs_since_the_earlier_reception()
    {
        var (mine, other) = (DemandClocks.Start(At("2026-03-09 10:00"), Road), DemandClocks.Start(At("2026-03-02 10:00"), Road));

        var merged = mine.Take(other, At("2026-03-10 10:00"));

        Assert.Equal((At("2026-03-02 10:00"), At("2026-03-09 17:00")), (merged.ReceivedAt, merged[ClockKind.Close]!.Due!.Value));
        Assert.Equal([(ClockKind.TakeOn, MoveReason.Merged), (ClockKind.Close, MoveReason.Merged)], mine.MovesTo(merged, MoveReason.Merged, At("2026-03-10 10:00")).Select(move => (move.Kind, move.Why)));
        Assert.Equal(At("2026-03-16 17:00"), mine[ClockKind.Close]!.Due);   // as it was, to be taken up again
    }

    [Fact]
    public void Merged_it_stood_still_only_while_neither_could_go_on()
    {
        var other = DemandClocks.Start(At("2026-03-02 10:00"), Road).Pause("Weather", PauseSide.Weather, At("2026-03-03 10:00")).Resume(At("2026-03-06 10:00"));
        var mine = DemandClocks.Start(At("2026-03-04 10:00"), Road).Pause("Citizen", PauseSide.Citizen, At("2026-03-05 10:00"));

        var merged = mine.Take(other, At("2026-03-09 10:00"));

        Assert.Equal(
            [new(At("2026-03-03 10:00"), At("2026-03-04 10:00"), ClockReason.Pause("Weather", PauseSide.Weather)), Known.Pause(At("2026-03-05 10:00"), At("2026-03-06 10:00")), Known.Pause(At("2026-03-09 10:00"), null)],
            merged.Pauses.All);
        Assert.Null(merged[ClockKind.Close]!.Due);
    }

    [Fact]
    public void Whoever_was_told_first_was_told()
    {
        var other = DemandClocks.Start(At("2026-03-02 10:00"), Road).Reach(ClockKind.TakeOn, At("2026-03-03 10:00")).End(At("2026-03-05 10:00"));
        var merged = DemandClocks.Start(At("2026-03-09 10:00"), Road).Take(other, At("2026-03-10 10:00"));

        Assert.Equal((At("2026-03-03 10:00"), null), (merged[ClockKind.TakeOn]!.DoneAt, merged[ClockKind.Close]!.DoneAt));
    }

    [Fact]
    public void A_merge_makes_nobodys_date_later() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(
        ClockWorlds.Paused.ToArbitrary(), ClockWorlds.Moments.SelectMany(from => ClockWorlds.Pauses(from).Select(pauses => (from, pauses))).ToArbitrary(), (clock, other) =>
        {
            var rules = new ClockRules(clock.Calendar, new Dictionary<ClockKind, Target> { [ClockKind.Close] = clock.Target });
            var (mine, its) = (With(rules, clock.From, clock.Pauses), With(rules, other.from, other.pauses));
            var at = ((DateTimeOffset[])[mine.ReceivedAt, its.ReceivedAt, .. mine.Pauses.All.Select(pause => pause.To!.Value), .. its.Pauses.All.Select(pause => pause.To!.Value)]).Max();

            var merged = mine.Take(its, at)[ClockKind.Close]!.Due;

            Assert.True(merged <= mine[ClockKind.Close]!.Due && merged <= its[ClockKind.Close]!.Due);
        }));

    [Fact]
    public void Reopened_it_goes_on_where_it_stood()
    {
        var ended = DemandClocks.Start(At("2026-03-02 10:00"), Road).Reach(ClockKind.TakeOn, At("2026-03-02 15:00")).End(At("2026-03-04 10:00"));
        var reopened = ended.Reopen(At("2026-03-18 10:00"));

        Assert.Equal((At("2026-03-02 15:00"), null), (reopened[ClockKind.TakeOn]!.DoneAt, reopened[ClockKind.Close]!.DoneAt));
        Assert.Equal(At("2026-03-23 17:00"), reopened[ClockKind.Close]!.Due);   // the 3rd, then 18, 19, 20 and 23
        Assert.Contains(reopened[ClockKind.Close]!.Story, stretch => stretch.Why.Kind is ClockReasonKind.Ended);
    }

    [Fact]
    public void Late_when_it_ended_it_is_late_when_it_comes_back()
    {
        var reopened = DemandClocks.Start(At("2026-03-02 10:00"), Road).End(At("2026-03-10 10:00")).Reopen(At("2026-03-18 10:00"));

        Assert.Equal((At("2026-03-09 17:00"), true), (reopened[ClockKind.Close]!.Due!.Value, reopened[ClockKind.Close]!.IsLate(At("2026-03-18 10:00"))));
    }

    [Fact]
    public void Whatever_is_changed_in_whatever_order_no_pause_is_lost_and_the_date_is_that_of_the_last_rules() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(ClockWorlds.Paused.ToArbitrary(), ClockWorlds.Running.ArrayOf().Resize(5).ToArbitrary(), (clock, changes) =>
        {
            var clocks = With(new(clock.Calendar, new Dictionary<ClockKind, Target> { [ClockKind.Close] = clock.Target }), clock.From, clock.Pauses);
            var told = clocks[ClockKind.Close]!.Due;
            foreach (var change in changes)
            {
                var after = clocks.Change(new(change.Calendar, new Dictionary<ClockKind, Target> { [ClockKind.Close] = change.Target }));
                if (clocks.MovesTo(after, MoveReason.Target, clock.From) is [var moved])
                {
                    Assert.Equal(told, moved.Old);
                    told = moved.New;
                }
                clocks = after;
            }
            var last = changes.LastOrDefault() ?? clock;

            Assert.Equal(clock.Pauses.All, clocks.Pauses.All);
            Assert.Equal(told, clocks[ClockKind.Close]!.Due);
            Assert.Equal((last with { From = clock.From, Pauses = clock.Pauses }).Due, told);
        }));

    [Fact]
    public void A_pause_cannot_begin_before_the_demand() => Assert.Equal("Clock.PauseBackwards", Assert.Throws<RuleBrokenException>(
        () => DemandClocks.Start(At("2026-03-02 10:00"), Road).Pause("Weather", PauseSide.Weather, At("2026-03-02 09:59"))).Rule);

    private static DemandClocks With(ClockRules rules, DateTimeOffset from, ClockPauses pauses) =>
        pauses.All.Aggregate(DemandClocks.Start(from, rules), (clocks, pause) => clocks.Pause(pause.Why.Name!, pause.Why.Side!.Value, pause.From).Resume(pause.To!.Value));

    private static ClockRules Rules(string calendar, string takeOn, string close) => new(
        Known.Calendar(calendar), new Dictionary<ClockKind, Target> { [ClockKind.TakeOn] = Known.Target(takeOn), [ClockKind.Close] = Known.Target(close) });

    private static DateTimeOffset At(string written) => Known.Moment(written);
}
