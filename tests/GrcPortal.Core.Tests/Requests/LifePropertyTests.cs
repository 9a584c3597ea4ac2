using FsCheck;
using FsCheck.Fluent;
using GrcPortal.Core.Requests;

namespace GrcPortal.Core.Tests.Requests;

/// <summary>Whatever is tried in whatever order, a demand is what its events say.</summary>
public sealed class LifePropertyTests
{
    private static readonly Arbitrary<RequestAct[]> Lives = Gen.Frequency(
        (9, Gen.Elements(Told.Acts.Where(act => act is not RequestAct.Anonymise))),
        (1, Gen.Constant(RequestAct.Anonymise))).ArrayOf().Resize(60).ToArbitrary();

    [Fact]
    public void After_any_life_the_events_replayed_through_the_table_give_the_phase() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Lives, acts =>
        {
            var told = new Told();
            foreach (var act in acts)
            {
                var before = (told.Request.Phase, Events: told.Request.Events.Count, told.Request.Messages.Count);
                if (told.Request.Can(act))
                {
                    told.Do(act);
                    Assert.Equal(act is RequestAct.Write && before.Phase is RequestPhase.WaitingForCitizen ? RequestAct.CitizenAnswered : act, told.Request.Events[^1].Act);
                    Assert.Equal(before.Events + 1, told.Request.Events.Count);
                }
                else if (act is not (RequestAct.CitizenAnswered or RequestAct.Unmerge))   // their method is another act's, or has nothing to undo
                {
                    Assert.Equal($"RequestAct.{act}", Assert.Throws<RuleBrokenException>(() => told.Do(act)).Rule);
                    Assert.Equal(before, (told.Request.Phase, told.Request.Events.Count, told.Request.Messages.Count));
                }
                IsWhole(told.Request);
            }
        }));

    private static void IsWhole(ServiceRequest request)
    {
        Assert.Equal(Replay.Of(request.Events), request.Phase);
        Assert.Equal(Enumerable.Range(1, request.Events.Count), request.Events.Select(e => e.Position));
        Assert.Equal(RequestLifecycle.IsEnd(request.Phase), request.EndedAt is not null);
        if (request.Phase is RequestPhase.Closed) Assert.True(request is { ClosedAt: not null, ClosingReason: not null, ResolvedAt: not null });
        if (request.Phase is RequestPhase.Resolved) Assert.NotNull(request.ResolvedAt);
        if (request.Phase is RequestPhase.Refused) Assert.NotNull(request.RefusalReason);
        if (!RequestLifecycle.IsEnd(request.Phase)) Assert.True(request is { ClosedAt: null, ClosingReason: null, RefusalReason: null });
        if (request.AnonymisedAt is not null) HasForgotten(request);
    }

    private static void HasForgotten(ServiceRequest request)
    {
        Assert.True(request is { Description: null, Address: null, PlaceDetails: null, TrackingCode: null, Requesters.Count: 0 });
        Assert.All(request.Messages, message => Assert.True(message is { Body: null } && message.At.TimeOfDay == TimeSpan.Zero));
        Assert.DoesNotContain(Enum.GetValues<RequestAct>(), request.Can);
    }
}
