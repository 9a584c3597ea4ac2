using FsCheck;
using FsCheck.Fluent;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Tests.Requests.Clocks;

/// <summary>A demand lives, and its clocks are read from its events alone.</summary>
public sealed class ReplayClocksTests
{
    private static readonly ClockRules Rules = new(StartingCalendars.OfficesIn(TimeZoneInfo.Utc), new Dictionary<ClockKind, Target>
    {
        [ClockKind.Acknowledge] = new(1, TargetUnit.WorkingDays),
        [ClockKind.TakeOn] = new(1, TargetUnit.WorkingDays),
        [ClockKind.Intervene] = new(20, TargetUnit.WorkingHours),
        [ClockKind.Close] = new(5, TargetUnit.WorkingDays),
    });

    private static readonly Arbitrary<RequestAct[]> Lives = Gen.Elements(Told.Acts.Where(act => act is not RequestAct.Anonymise)).ArrayOf().Resize(40).ToArbitrary();

    [Fact]
    public void Asked_paused_resumed_and_resolved_each_moment_has_its_reason()
    {
        var told = new Told().Doing(RequestAct.Accept, RequestAct.Pause, RequestAct.AskCitizen, RequestAct.CitizenAnswered, RequestAct.Resume, RequestAct.Resolve, RequestAct.Close);

        var clocks = ClocksOf(told);

        Assert.Equal<(DateTimeOffset?, DateTimeOffset?, PauseSide?)>(
            [(Hour(2), Hour(3), PauseSide.Weather), (Hour(3), Hour(4), PauseSide.Citizen), (Hour(4), Hour(5), PauseSide.Weather), (Hour(7), null, null)],
            clocks.Pauses.All.Select(pause => ((DateTimeOffset?)pause.From, pause.To, pause.Why.Side)));
        Assert.Equal([Hour(0), Hour(1), Hour(6), Hour(7)], clocks.All.Select(clock => clock.DoneAt));

        DateTimeOffset? Hour(int hours) => told.Request.EnteredAt.AddHours(hours);
    }

    [Fact]
    public void Sent_back_the_work_goes_on_as_if_it_had_never_been_done()
    {
        var told = new Told().Doing(RequestAct.Accept, RequestAct.Resolve, RequestAct.SendBack);

        Assert.Equal((null, 0), (ClocksOf(told)[ClockKind.Intervene]!.DoneAt, ClocksOf(told).Pauses.All.Count));
    }

    [Fact]
    public void What_another_body_had_does_not_count()
    {
        var told = new Told().Doing(RequestAct.Forward, RequestAct.BodyAnswered);

        Assert.Equal([ClockReason.Ended], ClocksOf(told).Pauses.All.Select(pause => pause.Why));
        Assert.Equal((told.Now, null), (ClocksOf(told)[ClockKind.Intervene]!.DoneAt, ClocksOf(told)[ClockKind.Close]!.DoneAt));
    }

    [Fact]
    public void A_letter_is_acknowledged_when_somebody_writes_back()
    {
        var told = new Told().Doing(RequestAct.Accept, RequestAct.Reply);

        Assert.Equal(told.Now, ClocksOf(told, receiptAtOnce: false)[ClockKind.Acknowledge]!.DoneAt);
    }

    [Fact]
    public void After_any_life_the_clocks_stand_as_the_demand_does() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Lives, acts =>
    {
        var told = new Told();
        foreach (var act in acts.Where(act => told.Request.Can(act) && act is not RequestAct.Unmerge)) told.Do(act);
        var (clocks, phase) = (ClocksOf(told), told.Request.Phase);

        Assert.Equal(phase is RequestPhase.WaitingForCitizen, clocks.Pauses.Current?.Why.Side is PauseSide.Citizen);
        Assert.Equal(phase is RequestPhase.WaitingForThirdParty, clocks.Pauses.Current?.Why.Side is PauseSide.Weather);
        Assert.Equal(RequestLifecycle.IsEnd(phase), clocks.Pauses.Current?.Why.Kind is ClockReasonKind.Ended);
        Assert.Equal(RequestLifecycle.IsEnd(phase), clocks[ClockKind.Close]!.DoneAt is not null);
        Assert.Equal(told.Request.ResolvedAt is not null || RequestLifecycle.IsEnd(phase), clocks[ClockKind.Intervene]!.DoneAt is not null);
        Assert.Equal(told.Request.Events.FirstOrDefault(one => one.From is RequestPhase.New && one.To is not RequestPhase.New)?.At, clocks[ClockKind.TakeOn]!.DoneAt);
        Assert.All(clocks.All, clock => Assert.Equal(clock.From, told.Request.ReceivedAt));
    }));

    [Fact]
    public void A_machine_whose_clock_is_late_loses_no_pause()
    {
        var told = new Told().Doing(RequestAct.Accept, RequestAct.Pause, RequestAct.Resume);
        var events = told.Request.Events.Select(one => one.Act is RequestAct.Resume ? Late(one) : one);

        var clocks = ReplayClocks.Of(told.Request.ReceivedAt, Rules, events, PauseSides.Of, receiptAtOnce: true);

        Assert.Equal(clocks.Pauses.All[0].From, clocks.Pauses.All[0].To);   // paused and resumed at once
        Assert.Null(clocks.Pauses.Current);
    }

    [Theory]
    [InlineData(nameof(PauseReason.Weather), PauseSide.Weather)]
    [InlineData(nameof(PauseReason.CouncilDecision), PauseSide.Programme)]
    [InlineData(nameof(PauseReason.Supplier), PauseSide.ThirdParty)]
    [InlineData("travaux-du-voisin", PauseSide.ThirdParty)]
    public void A_listed_reason_has_its_side(string reason, PauseSide side) => Assert.Equal(side, PauseSides.Of(reason));

    private static DemandClocks ClocksOf(Told told, bool receiptAtOnce = true) => ReplayClocks.Of(told.Request.ReceivedAt, Rules, told.Request.Events, PauseSides.Of, receiptAtOnce);

    private static RequestEvent Late(RequestEvent one) => new()
    {
        RequestId = one.RequestId,
        Position = one.Position,
        Act = one.Act,
        From = one.From,
        To = one.To,
        At = one.At.AddHours(-2),
        ActorKind = one.ActorKind,
    };
}
