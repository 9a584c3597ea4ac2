namespace GrcPortal.Core.Requests.Clocks;

/// <summary>The clocks of a demand, from what happens to it: one event after the other as it comes, or all of them again, which gives the same.</summary>
public static class ReplayClocks
{
    /// <summary>What a clock stands still for while the citizen is asked something.</summary>
    public const string CitizensAnswer = nameof(RequestPhase.WaitingForCitizen);

    /// <param name="sideOf">Of the code of a listed reason of pause.</param>
    /// <param name="receiptAtOnce">Whoever filed it was told so at once.</param>
    public static DemandClocks Of(DateTimeOffset receivedAt, ClockRules rules, IEnumerable<RequestEvent> events, Func<string, PauseSide> sideOf, bool receiptAtOnce) =>
        events.OrderBy(one => one.Position).Aggregate(DemandClocks.Start(receivedAt, rules), (clocks, happened) => clocks.After(happened, sideOf, receiptAtOnce));

    public static DemandClocks After(this DemandClocks clocks, RequestEvent happened, Func<string, PauseSide> sideOf, bool receiptAtOnce)
    {
        var at = clocks.Pauses.All is [.., var last] ? last.To ?? last.From : clocks.ReceivedAt;
        if (happened.At > at) at = happened.At;   // two machines may differ by a little: what came second was not sooner
        if (happened.From != happened.To) clocks = Standing(clocks, happened, at, sideOf);
        return Reached(happened, receiptAtOnce).Aggregate(clocks, (reached, kind) => reached.Reach(kind, at));
    }

    private static DemandClocks Standing(DemandClocks clocks, RequestEvent happened, DateTimeOffset at, Func<string, PauseSide> sideOf)
    {
        if (RequestLifecycle.IsEnd(happened.To)) return clocks.End(at);
        if (happened.From is { } from && (from is RequestPhase.Resolved || RequestLifecycle.IsEnd(from))) clocks = clocks.Reopen(at);
        if (happened.To is RequestPhase.WaitingForCitizen) return clocks.Pause(CitizensAnswer, PauseSide.Citizen, at);
        if (happened.To is not RequestPhase.WaitingForThirdParty) return clocks.Resume(at);
        var reason = happened.Act is RequestAct.Pause ? happened.Reason : clocks.Pauses.All.LastOrDefault(pause => pause.Why is { Kind: ClockReasonKind.Pause, Side: not PauseSide.Citizen }).Why?.Name;
        return clocks.Pause(reason ?? nameof(RequestAct.Pause), sideOf(reason ?? nameof(RequestAct.Pause)), at);
    }

    private static IEnumerable<ClockKind> Reached(RequestEvent happened, bool receiptAtOnce)
    {
        if (happened.Act is RequestAct.Submit ? receiptAtOnce : happened.Act is RequestAct.Reply or RequestAct.AskCitizen or RequestAct.Refuse or RequestAct.Forward or RequestAct.Close)
            yield return ClockKind.Acknowledge;
        if (happened.From is RequestPhase.New && happened.To is not RequestPhase.New) yield return ClockKind.TakeOn;
        if (happened.To is RequestPhase.Resolved || RequestLifecycle.IsEnd(happened.To)) yield return ClockKind.Intervene;
    }
}
