using GrcPortal.Core.Requests;

namespace GrcPortal.Web.Areas.Portal.Tracking;

public enum StageName { Entry, Assignment, Treatment, Closure }

public enum StageState { Done, Current, Next, Stopped }

/// <summary>One of the four stages a citizen sees, and the day it was passed. An end other than closure takes the place of the stages never reached.</summary>
public sealed record Stage(StageName Name, StageState State, DateTimeOffset? At)
{
    /// <summary>A demand that came back (reopened, contested) goes through its stages again: only the last passage counts.</summary>
    public static IReadOnlyList<Stage> Of(IEnumerable<RequestEvent> inOrder)
    {
        var passed = new List<DateTimeOffset>();
        var (phase, at) = (RequestPhase.New, default(DateTimeOffset));
        foreach (var happened in inOrder)
        {
            if (happened.Act is RequestAct.Anonymise) continue;
            (phase, at) = (happened.To, happened.To == phase && passed.Count > 0 ? at : happened.At);
            if (Passed(phase) is not { } count) continue;
            if (passed.Count > count) passed.RemoveRange(count, passed.Count - count);
            while (passed.Count < count) passed.Add(happened.At);
        }
        var stages = passed.Select((day, i) => new Stage((StageName)i, StageState.Done, day));
        if (StoppedBefore(phase)) return [.. stages, new(StageName.Closure, StageState.Stopped, at)];
        return
        [
            .. stages,
            .. Enum.GetValues<StageName>().Skip(passed.Count).Select((name, i) => new Stage(name, i is 0 ? StageState.Current : StageState.Next, null)),
        ];
    }

    public static bool StoppedBefore(RequestPhase phase) =>
        phase is RequestPhase.Refused or RequestPhase.Forwarded or RequestPhase.Merged or RequestPhase.Withdrawn;

    /// <summary>Stages a phase has behind it; null when it says nothing about them (a question waits, or an end).</summary>
    private static int? Passed(RequestPhase phase) => phase switch
    {
        RequestPhase.New => 1,
        RequestPhase.Accepted or RequestPhase.Planned or RequestPhase.InProgress or RequestPhase.WaitingForThirdParty => 2,
        RequestPhase.Resolved => 3,
        RequestPhase.Closed => 4,
        _ => null,
    };
}
