using GrcPortal.Core.Requests;

namespace GrcPortal.Core.Tests.Requests;

/// <summary>The table against a second one, written from the rules as people say them and not from the code.</summary>
public sealed class LifecycleTableTests
{
    private const string AtAnyTime = "Write=Same Reply=Same Note=Same Redact=Same DecideBySilence=Same Release=Same";
    private const string WhileOpen = "Requalify=Same HandOver=Same Recount=Same Split=Same Consult=Same Join=Same Absorb=Same";
    private const string WhenOver = "Anonymise=Same";

    private static readonly Dictionary<string, string> Expected = new()
    {
        ["New"] = $"Accept=Accepted Assign=Accepted AskCitizen=WaitingForCitizen Resolve=Resolved Refuse=Refused Forward=Forwarded Merge=Merged Withdraw=Withdrawn {WhileOpen}",
        ["WaitingForCitizen"] = $"CitizenAnswered=Back GoOn=Back RemindCitizen=Same Assign=Same Resolve=Resolved Refuse=Refused Forward=Forwarded Withdraw=Withdrawn Merge=Merged {WhileOpen}",
        ["Accepted"] = $"Assign=Same AskCitizen=WaitingForCitizen Plan=Planned Start=InProgress Pause=WaitingForThirdParty Resolve=Resolved Refuse=Refused Forward=Forwarded Merge=Merged Withdraw=Withdrawn {WhileOpen}",
        ["Planned"] = $"Assign=Same Plan=Planned Unplan=Accepted Start=InProgress Pause=WaitingForThirdParty AskCitizen=WaitingForCitizen Resolve=Resolved Refuse=Refused Forward=Forwarded Merge=Merged Withdraw=Withdrawn {WhileOpen}",
        ["InProgress"] = $"Assign=Same Plan=Planned Unplan=Accepted Pause=WaitingForThirdParty AskCitizen=WaitingForCitizen Resolve=Resolved Refuse=Refused Forward=Forwarded Merge=Merged {WhileOpen}",
        ["WaitingForThirdParty"] = $"Resume=Back Plan=Planned Assign=Same AskCitizen=WaitingForCitizen Resolve=Resolved Refuse=Refused Forward=Forwarded Merge=Merged Withdraw=Withdrawn {WhileOpen}",
        ["Resolved"] = $"Close=Closed SendBack=InProgress {WhileOpen}",
        ["Closed"] = $"Contest=Accepted Check=Closed Reopen=Accepted Rate=Same {WhenOver}",
        ["Refused"] = $"Reopen=Accepted {WhenOver}",
        ["Withdrawn"] = $"Reopen=Accepted {WhenOver}",
        ["Forwarded"] = $"BodyAnswered=Resolved Reopen=Accepted {WhenOver}",
        ["Merged"] = $"Unmerge=Kept {WhenOver}",
    };

    public static TheoryData<RequestPhase, RequestAct, string?> Pairs()
    {
        var pairs = new TheoryData<RequestPhase, RequestAct, string?>();
        foreach (var phase in Enum.GetValues<RequestPhase>())
        {
            var moves = $"{Expected[phase.ToString()]} {AtAnyTime}".Split(' ').Select(move => move.Split('=')).ToDictionary(move => move[0], move => move[1]);
            foreach (var act in Enum.GetValues<RequestAct>()) pairs.Add(phase, act, moves.GetValueOrDefault(act.ToString()));
        }
        return pairs;
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Each_act_in_each_phase_leads_where_the_rules_say_or_nowhere(RequestPhase from, RequestAct act, string? to)
    {
        Assert.Equal(to, RequestLifecycle.Find(from, act)?.ToString());
        Assert.Equal(to is not null, RequestLifecycle.Allows(from, act));
    }

    [Fact]
    public void Five_phases_are_ends() => Assert.Equal(
        [RequestPhase.Closed, RequestPhase.Refused, RequestPhase.Forwarded, RequestPhase.Merged, RequestPhase.Withdrawn],
        Enum.GetValues<RequestPhase>().Where(RequestLifecycle.IsEnd));

    [Fact]
    public void Only_the_waiting_phases_go_back_and_only_a_merge_keeps() => Assert.All(RequestLifecycle.All, move =>
    {
        if (move.To.Kind is DestinationKind.Back) Assert.True(move.From is RequestPhase.WaitingForCitizen or RequestPhase.WaitingForThirdParty);
        if (move.To.Kind is DestinationKind.Kept) Assert.Equal(RequestPhase.Merged, move.From);
    });
}
