using GrcPortal.Core.Requests;
using static GrcPortal.Core.Requests.RequestAct;
using static GrcPortal.Core.Requests.RequestPhase;

namespace GrcPortal.Core.Tests.Requests;

/// <summary>Lives worth telling one by one.</summary>
public sealed class LifeTests
{
    [Theory]
    [InlineData(New, new[] { AskCitizen, CitizenAnswered })]
    [InlineData(New, new[] { AskCitizen, GoOn })]
    [InlineData(Accepted, new[] { Accept, Pause, Resume })]
    [InlineData(Planned, new[] { Accept, Plan, Pause, Resume })]
    [InlineData(InProgress, new[] { Accept, Start, AskCitizen, CitizenAnswered })]
    [InlineData(WaitingForThirdParty, new[] { Accept, Start, Pause, AskCitizen, CitizenAnswered })]
    [InlineData(InProgress, new[] { Accept, Start, Pause, AskCitizen, CitizenAnswered, Resume })]
    [InlineData(InProgress, new[] { Accept, Start, Pause, AskCitizen, Assign, GoOn, Assign, Resume })]
    [InlineData(Planned, new[] { Accept, Start, Pause, AskCitizen, GoOn, Plan })]
    [InlineData(InProgress, new[] { Accept, Start, Resolve, SendBack })]
    [InlineData(Accepted, new[] { Resolve, Close, Contest })]
    [InlineData(Accepted, new[] { Resolve, Close, Contest, Resolve, Close, Contest })]
    [InlineData(Resolved, new[] { Forward, BodyAnswered })]
    [InlineData(Accepted, new[] { Forward, RequestAct.Reopen })]
    public void A_life_ends_where_it_should(RequestPhase end, RequestAct[] acts) => Assert.Equal(end, new Told().Doing(acts).Request.Phase);

    [Theory]
    [InlineData]
    [InlineData(Accept, Start)]
    [InlineData(Accept, Plan)]
    [InlineData(AskCitizen)]
    [InlineData(Accept, Pause)]
    [InlineData(Accept, Start, Pause, AskCitizen)]
    public void A_merge_undone_leaves_the_demand_as_it_was(params RequestAct[] acts)
    {
        var told = new Told().Doing(acts);
        var request = told.Request;
        var before = (request.Phase, request.PhaseBeforeQuestion, request.PhaseBeforePause, request.EndedAt, request.ResolvedAt);

        told.Doing(Merge, Unmerge);

        Assert.Equal(before, (request.Phase, request.PhaseBeforeQuestion, request.PhaseBeforePause, request.EndedAt, request.ResolvedAt));
    }

    [Fact]
    public void A_merge_is_not_undone_once_its_target_is_forgotten()
    {
        var told = new Told().Doing(Merge);
        var stamp = new Stamp(Actor.System, told.Now);
        told.LastTarget!.Withdraw(stamp);
        told.LastTarget.Anonymise(moment => moment, stamp);

        Assert.Equal("Unmerge.Target", Assert.Throws<RuleBrokenException>(() => told.Do(Unmerge)).Rule);
        Assert.Equal(Merged, told.Request.Phase);
    }

    [Fact]
    public void A_demand_merges_with_an_open_one_only_and_never_with_itself()
    {
        var told = new Told().Doing(Accept);
        var stamp = new Stamp(Actor.Agent(Told.Agent), told.Now);
        var ended = Told.Submitted(told.Now);
        ended.Withdraw(stamp);

        Assert.Throws<RuleBrokenException>(() => told.Request.Merge(ended, stamp));
        Assert.Throws<RuleBrokenException>(() => told.Request.Merge(told.Request, stamp));
        Assert.Equal(Accepted, told.Request.Phase);
    }

    [Theory]
    [InlineData(14, true)]
    [InlineData(15, false)]
    public void A_closing_is_contested_within_fourteen_days(int days, bool taken)
    {
        var request = new Told().Doing(Resolve, Close).Request;
        var citizen = new Stamp(Actor.Citizen, request.ClosedAt!.Value.AddDays(days));
        var contest = () => request.Contest(Message.FromCitizen("Non.", citizen), citizen);

        if (taken) contest();
        else Assert.Equal("Contest.TooLate", Assert.Throws<RuleBrokenException>(contest).Rule);

        Assert.Equal(taken ? Accepted : Closed, request.Phase);
    }

    [Fact]
    public void The_first_who_accepts_stays_the_referent()
    {
        var told = new Told().Doing(Accept);
        told.Request.Assign(Assignment.To(Ids.New()), new(Actor.Agent(Ids.New()), told.Now));

        Assert.Equal(Told.Agent, told.Request.ReferentId);
    }

    [Fact]
    public void Reopening_stops_the_time_to_the_anonymisation()
    {
        var told = new Told().Doing(Resolve, Close);
        Assert.True(told.Request.IsDueForAnonymisation(new DateOnly(2027, 1, 1), Day));

        told.Do(RequestAct.Reopen);

        Assert.False(told.Request.IsDueForAnonymisation(new DateOnly(2027, 1, 1), Day));
    }

    [Theory]
    [InlineData(89, false)]
    [InlineData(90, true)]
    public void A_demand_is_forgotten_ninety_days_after_its_end(int days, bool due)
    {
        var request = new Told().Doing(Withdraw).Request;

        Assert.Equal(due, request.IsDueForAnonymisation(Day(request.EndedAt!.Value).AddDays(days), Day));
    }

    [Fact]
    public void An_event_never_holds_who_the_citizen_is() => Assert.All(
        new Told().Doing(AskCitizen, CitizenAnswered, Write, Withdraw).Request.Events.Where(e => e.ActorKind is ActorKind.Citizen),
        happened => Assert.Null(happened.AgentId));

    private static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.DateTime);
}
