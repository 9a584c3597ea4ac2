using FsCheck;
using FsCheck.Fluent;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Tests.Requests;
using static GrcPortal.Core.Interventions.InterventionAct;

namespace GrcPortal.Core.Tests.Interventions;

/// <summary>How an intervention carries the demands it serves.</summary>
public sealed class InterventionLifeTests
{
    [Theory]
    [InlineData(RequestPhase.Planned)]
    [InlineData(RequestPhase.InProgress, Start)]
    [InlineData(RequestPhase.WaitingForThirdParty, Pause)]
    [InlineData(RequestPhase.WaitingForThirdParty, Start, Pause)]
    [InlineData(RequestPhase.InProgress, Start, Pause, Resume)]
    [InlineData(RequestPhase.Planned, Pause, Resume)]
    [InlineData(RequestPhase.Planned, Start, Pause, Replan)]
    [InlineData(RequestPhase.InProgress, Start, Pause, Replan, Start)]
    [InlineData(RequestPhase.InProgress, Start, Pause, Replan, Pause, Resume)]
    [InlineData(RequestPhase.Resolved, Finish)]
    [InlineData(RequestPhase.Resolved, Start, Finish)]
    [InlineData(RequestPhase.Accepted, DeclareImpossible)]
    [InlineData(RequestPhase.Accepted, Start, DeclareImpossible)]
    [InlineData(RequestPhase.Accepted, Start, Pause, DeclareImpossible)]
    [InlineData(RequestPhase.Accepted, Cancel)]
    [InlineData(RequestPhase.Accepted, Pause, Cancel)]
    public void Its_demands_follow(RequestPhase phase, params InterventionAct[] acts)
    {
        var work = new Working(demands: 3);

        foreach (var act in acts) work.Do(act);

        Assert.All(work.Demands, demand => Assert.Equal(phase, demand.Phase));
        Assert.All(work.Demands, demand => Assert.Equal(work.Intervention.Id, demand.Events[^1].InterventionId));
    }

    [Theory]
    [InlineData(Pause, RequestPhase.InProgress)]
    [InlineData(Finish, RequestPhase.InProgress)]
    [InlineData(DeclareImpossible, RequestPhase.InProgress)]
    public void A_demand_served_elsewhere_too_waits_for_the_last(InterventionAct act, RequestPhase phase)
    {
        var work = new Working(demands: 2);
        work.Do(Start);
        work.Elsewhere.Add(work.Demands[0].Id);

        work.Do(act);

        Assert.Equal(phase, work.Demands[0].Phase);
        Assert.NotEqual(phase, work.Demands[1].Phase);
        if (act is Finish) Assert.Equal("Fait.", work.Demands[0].Messages[^1].Body);
    }

    [Fact]
    public void A_second_visit_planned_while_the_first_goes_on_leaves_the_demand_in_progress()
    {
        var first = new Working();
        first.Do(Start);

        Intervention.Plan(Working.Slot(9), [new(first.Demands[0], ElsewhereToo: true)], SharingRule.Equally, null, 2026, Working.Now);

        Assert.Equal(RequestPhase.InProgress, first.Demands[0].Phase);
    }

    [Fact]
    public void A_demand_that_cannot_take_the_act_any_more_stays_where_it_is()
    {
        var work = new Working(demands: 3);
        work.Demands[0].AskCitizen(Message.ToCitizen("Où ?", Working.Now), Working.Now);
        work.Demands[1].Withdraw(Working.Now);

        work.Do(Start);
        work.Do(Finish);

        Assert.Equal([RequestPhase.Resolved, RequestPhase.Withdrawn, RequestPhase.Resolved], work.Demands.Select(demand => demand.Phase));
        Assert.Equal("Fait.", work.Demands[1].Messages[^1].Body);
        Assert.Equal(InterventionState.Done, work.Intervention.State);
    }

    [Fact]
    public void Planning_for_a_demand_that_cannot_be_planned_changes_nothing()
    {
        var open = new Told().Doing(RequestAct.Accept).Request;

        Assert.Equal("RequestAct.Plan", Assert.Throws<RuleBrokenException>(() =>
            Intervention.Plan(Working.Slot(), [new(Told.Submitted(Working.Now.At)), new(open)], SharingRule.Equally, null, 2026, Working.Now)).Rule);
        Assert.Equal(RequestPhase.Accepted, open.Phase);
    }

    [Fact]
    public void Who_handled_it_himself_leaves_a_done_intervention_that_cost_nothing()
    {
        var demand = Told.Submitted(Working.Now.At);

        var handled = Intervention.HandledBy(Working.Now, demand, new(2026, 3, 4));

        Assert.Equal((InterventionState.Done, 0m, Working.Agent), (handled.State, handled.Cost, handled.PlannedById));
        Assert.Equal(RequestPhase.Resolved, demand.Phase);
        Assert.Empty(demand.Messages);
        Assert.Equal(0, Assert.Single(handled.Requests).Share);
    }

    [Fact]
    public void Whatever_is_tried_in_whatever_order_only_what_the_table_allows_happens_and_the_shares_sum() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(
            Gen.Elements(Working.Acts.AsEnumerable()).ArrayOf().Resize(25).ToArbitrary(), Gen.Choose(1, 6).ToArbitrary(), (acts, demands) =>
            {
                var work = new Working(demands);
                foreach (var act in acts)
                {
                    var before = (work.Intervention.State, work.Intervention.Cost, work.Demands.Sum(demand => demand.Events.Count));
                    if (work.Intervention.Can(act)) work.Do(act);
                    else
                    {
                        Assert.Equal($"InterventionAct.{act}", Assert.Throws<RuleBrokenException>(() => work.Do(act)).Rule);
                        Assert.Equal(before, (work.Intervention.State, work.Intervention.Cost, work.Demands.Sum(demand => demand.Events.Count)));
                    }
                    Assert.Equal(work.Intervention.Cost, work.Intervention.Requests.Sum(served => served.Share));
                    Assert.Equal(InterventionLife.IsOpen(work.Intervention.State), work.Intervention.EndedAt is null);
                    Assert.All(work.Demands, demand => Assert.Equal(Requests.Replay.Of(demand.Events), demand.Phase));
                }
                Assert.Equal(work.Intervention.State switch
                {
                    InterventionState.Planned => RequestPhase.Planned,
                    InterventionState.InProgress => RequestPhase.InProgress,
                    InterventionState.Paused => RequestPhase.WaitingForThirdParty,
                    InterventionState.Done => RequestPhase.Resolved,
                    _ => RequestPhase.Accepted,
                }, work.Demands.Select(demand => demand.Phase).Distinct().Single());
            }));

    public static TheoryData<Slot> NoSlots() =>
    [
        new(new(2026, 3, 5), null, null, null, null, null),
        new(new(2026, 3, 5), null, null, null, Working.Crew, Working.Supplier),
        new(new(2026, 3, 5), new(2026, 3, 4), null, null, Working.Crew, null),
        new(new(2026, 3, 5), new(2026, 6, 4), null, null, Working.Crew, null),
        new(new(2026, 3, 5), null, new(11, 0), new(8, 0), Working.Crew, null),
        new(new(2026, 3, 5), null, null, new(8, 0), Working.Crew, null),
    ];

    [Theory, MemberData(nameof(NoSlots))]
    public void What_is_no_slot_is_refused(Slot slot) =>
        Assert.Equal("Intervention.Slot", Assert.Throws<RuleBrokenException>(() => new Working().Intervention.Replan(slot, [], Working.Now)).Rule);
}
