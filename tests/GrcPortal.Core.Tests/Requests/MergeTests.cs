using FsCheck;
using FsCheck.Fluent;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Tests.Requests;

/// <summary>The promise of the demand that stays, when another one is merged into it and taken out again.</summary>
public sealed class MergeTests
{
    private static readonly ClockCalendar Offices = StartingCalendars.OfficesIn(TimeZoneInfo.Utc);
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private static readonly Arbitrary<(RequestAct[] Ours, RequestAct[] Theirs, int Days)> Pairs = (
        from ours in Lives()
        from theirs in Lives()
        from days in Gen.Choose(0, 20)
        select (ours, theirs, days)).ToArbitrary();

    [Fact]
    public void The_one_that_stays_counts_since_the_earlier_of_the_two_was_received()
    {
        var (older, stays) = (new Told(Monday), new Told(Monday.AddDays(7)));
        Assert.Equal(new DateOnly(2026, 3, 18), stays.Request.PromisedOn);   // seven working days from Monday 9

        older.Request.Merge(stays.Request, At(Monday.AddDays(8)));
        Follow(older.Request, stays.Request);

        Assert.Equal((new DateOnly(2026, 3, 11), Monday), (stays.Request.PromisedOn, stays.Request.Clocks!.From));
        Assert.Equal([MoveReason.Merged], stays.Request.Moves.Where(move => move.Kind is ClockKind.Intervene).Select(move => move.Why));
        Assert.Equal((RequestAct.Absorb, older.Request.Id), (stays.Request.Events[^1].Act, stays.Request.Events[^1].OtherRequestId));
    }

    [Fact]
    public void A_later_one_changes_nothing_for_the_one_that_stays()
    {
        var (stays, later) = (new Told(Monday), new Told(Monday.AddDays(3)));

        later.Request.Merge(stays.Request, At(Monday.AddDays(4)));
        Follow(later.Request, stays.Request);

        Assert.Equal((new DateOnly(2026, 3, 11), null, 0), (stays.Request.PromisedOn, stays.Request.Clocks!.From, stays.Request.Moves.Count));
    }

    [Fact]
    public void Taken_apart_each_has_its_own_promise_again_and_what_is_still_merged_counts_on()
    {
        var (first, second, stays) = (new Told(Monday), new Told(Monday.AddDays(2)), new Told(Monday.AddDays(7)));
        var one = first.Request.Merge(stays.Request, At(Monday.AddDays(8)));
        Follow(first.Request, stays.Request);
        var two = second.Request.Merge(stays.Request, At(Monday.AddDays(9)));
        Follow(second.Request, stays.Request);
        Assert.Equal(new DateOnly(2026, 3, 11), stays.Request.PromisedOn);

        first.Request.Unmerge(one, stays.Request, At(Monday.AddDays(10)), (two, second.Request));
        Follow(first.Request, stays.Request);

        Assert.Equal(new DateOnly(2026, 3, 13), stays.Request.PromisedOn);   // seven working days from Wednesday 4: the second's
        second.Request.Unmerge(two, stays.Request, At(Monday.AddDays(11)));
        Follow(second.Request, stays.Request);
        Assert.Equal((new DateOnly(2026, 3, 18), null), (stays.Request.PromisedOn, stays.Request.Clocks!.From));
        Assert.Equal(MoveReason.Unmerged, stays.Request.Moves[^1].Why);
        Assert.Equal(RequestPhase.New, first.Request.Phase);
    }

    [Fact]
    public void Whatever_both_went_through_nobodys_date_is_later_where_the_rules_let_them_merge() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Pairs, pair =>
    {
        var (ours, theirs, at) = Lived(pair);
        if (!ours.Can(RequestAct.Merge) || RequestLifecycle.IsEnd(theirs.Phase)) return;
        var told = new MergePair(ours, Told.Category, theirs, Told.Category, null, false).DayAfter(Offices, at);
        var (mine, its) = (ours.PromisedOn, theirs.PromisedOn);

        ours.Merge(theirs, At(at));
        Follow(ours, theirs);

        Assert.Equal(told, theirs.PromisedOn);   // what was shown before is what comes
        if (theirs.ResolvedAt is null) Assert.True(theirs.PromisedOn <= its);
        if (theirs.ResolvedAt is null && !RequestLifecycle.IsWaiting(theirs.Phase) && !ours.Clocks!.Pauses.Any(pause => pause.Side is not null)) Assert.True(theirs.PromisedOn <= mine);
        Assert.Equal(ours.ReceivedAt < theirs.ReceivedAt ? ours.ReceivedAt : theirs.ReceivedAt, theirs.Clocks!.From ?? theirs.ReceivedAt);
    }));

    [Fact]
    public void Whatever_both_went_through_a_merge_undone_leaves_the_one_that_stayed_as_it_was() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Pairs, pair =>
    {
        var (ours, theirs, at) = Lived(pair);
        if (!ours.Can(RequestAct.Merge) || RequestLifecycle.IsEnd(theirs.Phase)) return;
        var (phase, before) = (ours.Phase, theirs.Clocks!);
        var link = ours.Merge(theirs, At(at));
        Follow(ours, theirs);

        ours.Unmerge(link, theirs, At(at.AddMinutes(5)));
        Follow(ours, theirs);

        Assert.Equal(phase, ours.Phase);
        Assert.Null(theirs.Clocks!.From);
        Assert.Equal(before.Pauses, theirs.Clocks.Pauses);
        Assert.Equal(before.All.Select(clock => clock.DoneAt), theirs.Clocks.All.Select(clock => clock.DoneAt));
        if (!RequestLifecycle.IsWaiting(theirs.Phase)) Assert.Equal(before.All.Select(clock => clock.Due), theirs.Clocks.All.Select(clock => clock.Due));
    }));

    private static (ServiceRequest Ours, ServiceRequest Theirs, DateTimeOffset At) Lived((RequestAct[] Ours, RequestAct[] Theirs, int Days) pair)
    {
        var (ours, theirs) = (new Told(Monday), new Told(Monday.AddDays(pair.Days)));
        foreach (var (told, acts) in new[] { (ours, pair.Ours), (theirs, pair.Theirs) })
        {
            foreach (var act in acts.Where(told.Request.Can)) told.Do(act);
            Follow(told.Request);
        }
        return (ours.Request, theirs.Request, Monday.AddDays(40));
    }

    private static Gen<RequestAct[]> Lives() => Gen.Elements(
        RequestAct.Accept, RequestAct.Assign, RequestAct.AskCitizen, RequestAct.CitizenAnswered, RequestAct.GoOn, RequestAct.Plan, RequestAct.Start, RequestAct.Pause, RequestAct.Resume,
        RequestAct.Resolve, RequestAct.SendBack, RequestAct.Reply, RequestAct.Requalify).ArrayOf().Resize(12);

    private static Stamp At(DateTimeOffset moment) => new(Actor.Agent(Told.Agent), moment);

    private static void Follow(params ServiceRequest[] requests)
    {
        foreach (var request in requests) request.Follow(request.Events, Offices);
    }
}
