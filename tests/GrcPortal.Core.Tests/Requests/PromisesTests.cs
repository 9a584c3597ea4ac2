using FsCheck;
using FsCheck.Fluent;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Tests.Requests;

/// <summary>A demand keeps what it was promised, and follows what happens.</summary>
public sealed class PromisesTests
{
    private static readonly ClockCalendar Offices = StartingCalendars.OfficesIn(TimeZoneInfo.Utc);

    private static readonly Arbitrary<RequestAct[]> Lives = Gen.Elements(Told.Acts.Where(act => act is not RequestAct.Unmerge)).ArrayOf().Resize(40).ToArbitrary();

    [Fact]
    public void Three_days_of_waiting_move_the_promise_and_both_dates_are_kept()
    {
        var told = new Told().Doing(RequestAct.Accept, RequestAct.AskCitizen);   // Monday 2 March 2026, eight o'clock and on
        Follow(told);
        Assert.Equal((new DateOnly(2026, 3, 11), 0), (told.Request.PromisedOn, told.Request.Moves.Count));

        told.Wait(TimeSpan.FromDays(3));
        told.Do(RequestAct.CitizenAnswered);
        Follow(told);

        Assert.Equal(new DateOnly(2026, 3, 13), told.Request.PromisedOn);   // neither Tuesday nor Wednesday counted
        var moved = Assert.Single(told.Request.Moves);
        Assert.Equal((ClockKind.Intervene, MoveReason.Resumed, told.Request.Events[^1].Id), (moved.Kind, moved.Why, moved.EventId));
        Assert.Equal((new DateOnly(2026, 3, 11), new DateOnly(2026, 3, 13)), (Offices.DueOn(moved.Old), Offices.DueOn(moved.New)));
    }

    [Fact]
    public void Waiting_it_is_not_late_and_having_waited_neither()
    {
        var told = new Told().Doing(RequestAct.Accept, RequestAct.Pause);
        Follow(told);

        Assert.False(told.Request.IsLate(new(2036, 1, 1)));
        told.Wait(TimeSpan.FromDays(60));
        told.Do(RequestAct.Resume);
        Follow(told);
        Assert.False(told.Request.IsLate(Offices.DayOf(told.Now)));
        Assert.True(told.Request.IsLate(told.Request.PromisedOn.AddDays(1)));
    }

    [Fact]
    public void Reopened_it_goes_on_where_it_stood_and_says_so()
    {
        var told = new Told().Doing(RequestAct.Resolve, RequestAct.Close);
        told.Wait(TimeSpan.FromDays(14));
        told.Do(RequestAct.Reopen);
        Follow(told);

        Assert.Equal([MoveReason.Reopened], told.Request.Moves.Select(move => move.Why));
        Assert.Equal(new DateOnly(2026, 3, 24), told.Request.PromisedOn);   // seven days from the 16th, which counts
    }

    [Fact]
    public void A_demand_from_before_its_clocks_keeps_its_days()
    {
        var told = new Told();
        typeof(ServiceRequest).GetProperty(nameof(ServiceRequest.Clocks))!.SetValue(told.Request, null);
        var promised = told.Request.PromisedOn;

        told.Doing(RequestAct.Accept, RequestAct.Pause).Wait(TimeSpan.FromDays(30));
        told.Do(RequestAct.Resume);
        Follow(told);

        Assert.Equal((promised, null, 0), (told.Request.PromisedOn, told.Request.Clocks, told.Request.Moves.Count));
    }

    [Fact]
    public void Followed_act_by_act_or_all_at_once_or_again_a_life_leaves_the_same_promise() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Lives, acts =>
    {
        var told = new Told();
        var atFirst = told.Request.Clocks!;
        Follow(told);
        foreach (var act in acts.Where(told.Request.Can))
        {
            told.Wait(TimeSpan.FromHours(7));
            told.Do(act);
            Follow(told);   // what was followed before is left alone
        }
        var (clocks, promised) = (told.Request.Clocks!, told.Request.PromisedOn);

        Follow(told);
        Assert.Equal((clocks, promised), (told.Request.Clocks, told.Request.PromisedOn));

        var replayed = told.Request.Events.Aggregate(atFirst.Read(told.Request.ReceivedAt, Offices), (all, happened) => all.After(happened, PauseSides.Of, receiptAtOnce: true));
        Assert.Equal(replayed.Pauses.All, clocks.Read(told.Request.ReceivedAt, Offices).Pauses.All);
        Assert.Equal(replayed.All.Select(clock => clock.DoneAt), clocks.All.Select(clock => clock.DoneAt));
        Assert.All(replayed.All.Where(clock => clock.DoneAt is null && clock.Due is not null), clock => Assert.Equal(clock.Due, clocks[clock.Kind]!.Due));
        Assert.Equal(promised, Offices.DueOn(clocks[ClockKind.Intervene]!.Due!.Value));
        Assert.All(told.Request.Moves, move => Assert.True(move.New != move.Old && move.Why is MoveReason.Resumed or MoveReason.Reopened));
    }));

    private static void Follow(Told told) => told.Request.Follow(told.Request.Events, Offices);
}
