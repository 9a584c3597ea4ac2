namespace GrcPortal.Core.Requests.Clocks;

/// <summary>The clocks of a demand, read again from what happened to it: its events are all it takes to know why a date is its date.</summary>
public static class ReplayClocks
{
    /// <summary>What a clock stands still for while the citizen is asked something.</summary>
    public const string CitizensAnswer = nameof(RequestPhase.WaitingForCitizen);

    /// <param name="sideOf">Of the code of a listed reason of pause.</param>
    /// <param name="receiptAtOnce">Whoever filed it was told so at once.</param>
    public static DemandClocks Of(DateTimeOffset receivedAt, ClockRules rules, IEnumerable<RequestEvent> events, Func<string, PauseSide> sideOf, bool receiptAtOnce)
    {
        var (clocks, at, reason) = (DemandClocks.Start(receivedAt, rules), receivedAt, CitizensAnswer);
        foreach (var happened in events.OrderBy(one => one.Position))
        {
            if (happened.At > at) at = happened.At;   // two machines may differ by a little: what came second was not sooner
            if (happened.Act is RequestAct.Pause) reason = happened.Reason ?? nameof(RequestAct.Pause);
            if (happened.From != happened.To) clocks = Standing(clocks, happened, at, reason, sideOf);
            foreach (var kind in Reached(happened, receiptAtOnce)) clocks = clocks.Reach(kind, at);
        }
        return clocks;
    }

    private static DemandClocks Standing(DemandClocks clocks, RequestEvent happened, DateTimeOffset at, string reason, Func<string, PauseSide> sideOf)
    {
        if (RequestLifecycle.IsEnd(happened.To)) return clocks.End(at);
        if (happened.From is { } from && (from is RequestPhase.Resolved || RequestLifecycle.IsEnd(from))) clocks = clocks.Reopen(at);
        return happened.To switch
        {
            RequestPhase.WaitingForCitizen => clocks.Pause(CitizensAnswer, PauseSide.Citizen, at),
            RequestPhase.WaitingForThirdParty => clocks.Pause(reason, sideOf(reason), at),
            _ => clocks.Resume(at),
        };
    }

    private static IEnumerable<ClockKind> Reached(RequestEvent happened, bool receiptAtOnce)
    {
        if (happened.Act is RequestAct.Submit ? receiptAtOnce : happened.Act is RequestAct.Reply or RequestAct.AskCitizen or RequestAct.Refuse or RequestAct.Forward or RequestAct.Close)
            yield return ClockKind.Acknowledge;
        if (happened.From is RequestPhase.New && happened.To is not RequestPhase.New) yield return ClockKind.TakeOn;
        if (happened.To is RequestPhase.Resolved || RequestLifecycle.IsEnd(happened.To)) yield return ClockKind.Intervene;
    }
}
