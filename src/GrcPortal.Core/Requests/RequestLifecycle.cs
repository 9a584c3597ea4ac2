using System.Collections.Frozen;
using static GrcPortal.Core.Requests.RequestAct;
using static GrcPortal.Core.Requests.RequestPhase;

namespace GrcPortal.Core.Requests;

/// <summary>From a phase, by an act, to a phase: nothing else decides. <c>docs/lifecycle.md</c> is printed from this table.</summary>
public static class RequestLifecycle
{
    private static readonly FrozenDictionary<(RequestPhase From, RequestAct Act), Destination> Moves =
        new Dictionary<(RequestPhase From, RequestAct Act), Destination>
        {
            [(New, Accept)] = Accepted,
            [(New, Assign)] = Accepted,
            [(New, AskCitizen)] = WaitingForCitizen,
            [(New, Resolve)] = Resolved,
            [(New, Refuse)] = Refused,
            [(New, Forward)] = Forwarded,
            [(New, Merge)] = Merged,
            [(New, Withdraw)] = Withdrawn,

            [(WaitingForCitizen, CitizenAnswered)] = Destination.Back,
            [(WaitingForCitizen, GoOn)] = Destination.Back,
            [(WaitingForCitizen, RemindCitizen)] = Destination.Same,
            [(WaitingForCitizen, Assign)] = Destination.Same,
            [(WaitingForCitizen, Resolve)] = Resolved,
            [(WaitingForCitizen, Refuse)] = Refused,
            [(WaitingForCitizen, Forward)] = Forwarded,
            [(WaitingForCitizen, Withdraw)] = Withdrawn,
            [(WaitingForCitizen, Merge)] = Merged,

            [(Accepted, Assign)] = Destination.Same,
            [(Accepted, AskCitizen)] = WaitingForCitizen,
            [(Accepted, Plan)] = Planned,
            [(Accepted, Start)] = InProgress,
            [(Accepted, Pause)] = WaitingForThirdParty,
            [(Accepted, Resolve)] = Resolved,
            [(Accepted, Refuse)] = Refused,
            [(Accepted, Forward)] = Forwarded,
            [(Accepted, Merge)] = Merged,
            [(Accepted, Withdraw)] = Withdrawn,

            [(Planned, Assign)] = Destination.Same,
            [(Planned, Plan)] = Planned,
            [(Planned, Unplan)] = Accepted,
            [(Planned, Start)] = InProgress,
            [(Planned, Pause)] = WaitingForThirdParty,
            [(Planned, AskCitizen)] = WaitingForCitizen,
            [(Planned, Resolve)] = Resolved,
            [(Planned, Refuse)] = Refused,
            [(Planned, Forward)] = Forwarded,
            [(Planned, Merge)] = Merged,
            [(Planned, Withdraw)] = Withdrawn,

            [(InProgress, Assign)] = Destination.Same,
            [(InProgress, Plan)] = Planned,                     // a second visit
            [(InProgress, Unplan)] = Accepted,                  // impossible on site
            [(InProgress, Pause)] = WaitingForThirdParty,
            [(InProgress, AskCitizen)] = WaitingForCitizen,
            [(InProgress, Resolve)] = Resolved,
            [(InProgress, Refuse)] = Refused,
            [(InProgress, Forward)] = Forwarded,
            [(InProgress, Merge)] = Merged,

            [(WaitingForThirdParty, Resume)] = Destination.Back,
            [(WaitingForThirdParty, Plan)] = Planned,
            [(WaitingForThirdParty, Assign)] = Destination.Same,
            [(WaitingForThirdParty, AskCitizen)] = WaitingForCitizen,
            [(WaitingForThirdParty, Resolve)] = Resolved,
            [(WaitingForThirdParty, Refuse)] = Refused,
            [(WaitingForThirdParty, Forward)] = Forwarded,
            [(WaitingForThirdParty, Merge)] = Merged,
            [(WaitingForThirdParty, Withdraw)] = Withdrawn,

            [(Resolved, Close)] = Closed,
            [(Resolved, SendBack)] = InProgress,                // not Reopen, which would falsify the rate of reopenings

            [(Closed, Contest)] = Accepted,
            [(Closed, Check)] = Closed,
            [(Closed, Reopen)] = Accepted,
            [(Closed, Rate)] = Destination.Same,

            [(Refused, Reopen)] = Accepted,
            [(Withdrawn, Reopen)] = Accepted,

            [(Forwarded, BodyAnswered)] = Resolved,
            [(Forwarded, Reopen)] = Accepted,                   // the other body declines

            [(Merged, Unmerge)] = Destination.Kept,
        }
        .Concat(InEveryPhase(Write, Reply, Note, Redact, DecideBySilence, Release))
        .Concat(While(phase => !IsEnd(phase), Requalify, HandOver, Recount, Split, Consult, Join, Absorb))
        .Concat(While(IsEnd, Anonymise))
        .ToFrozenDictionary();

    public static bool Allows(RequestPhase from, RequestAct act) => Moves.ContainsKey((from, act));

    public static Destination? Find(RequestPhase from, RequestAct act) =>
        Moves.TryGetValue((from, act), out var to) ? to : null;

    /// <summary>The demand is over: its three months before anonymisation run.</summary>
    public static bool IsEnd(RequestPhase phase) => phase is Closed or Refused or Forwarded or Merged or Withdrawn;

    /// <summary>It stands still: the next step is somebody else's.</summary>
    public static bool IsWaiting(RequestPhase phase) => phase is WaitingForCitizen or WaitingForThirdParty;

    /// <summary>Every move, in the order of the phases and acts.</summary>
    public static IEnumerable<(RequestPhase From, RequestAct Act, Destination To)> All =>
        Moves.Select(move => (move.Key.From, move.Key.Act, move.Value)).OrderBy(move => move.From).ThenBy(move => move.Act);

    private static IEnumerable<KeyValuePair<(RequestPhase, RequestAct), Destination>> InEveryPhase(params RequestAct[] acts) =>
        While(_ => true, acts);

    private static IEnumerable<KeyValuePair<(RequestPhase, RequestAct), Destination>> While(
        Func<RequestPhase, bool> phases, params RequestAct[] acts) =>
        from phase in Enum.GetValues<RequestPhase>().Where(phases)
        from act in acts
        select KeyValuePair.Create((phase, act), Destination.Same);
}
