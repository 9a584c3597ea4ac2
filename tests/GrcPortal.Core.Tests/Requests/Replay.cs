using GrcPortal.Core.Requests;

namespace GrcPortal.Core.Tests.Requests;

/// <summary>Reads a demand's phase from its events alone, with a stack where the demand has two columns.</summary>
internal static class Replay
{
    public static RequestPhase Of(IEnumerable<RequestEvent> events)
    {
        var phase = RequestPhase.New;
        var left = new Stack<RequestPhase>();
        (RequestPhase Phase, RequestPhase[] Left) kept = (phase, []);
        foreach (var happened in events)
        {
            if (happened.Act is RequestAct.Submit)
            {
                Assert.Null(happened.From);
                Assert.Equal(RequestPhase.New, happened.To);
                continue;
            }
            Assert.Equal(phase, happened.From);
            var to = RequestLifecycle.Find(phase, happened.Act) ?? throw new InvalidOperationException($"{happened.Act} in {phase}");
            var before = phase;
            phase = to.Kind switch
            {
                DestinationKind.Back => left.Pop(),
                DestinationKind.Kept => kept.Phase,
                DestinationKind.Same => phase,
                _ => to.Phase,
            };
            if (to.Kind is DestinationKind.Kept) left = new(kept.Left.AsEnumerable().Reverse());
            if (to.Kind is DestinationKind.Phase) Enter(before, phase);
            Assert.Equal(phase, happened.To);
        }
        return phase;

        void Enter(RequestPhase from, RequestPhase into)
        {
            if (into is RequestPhase.Merged) kept = (from, [.. left]);
            else if (into is RequestPhase.WaitingForCitizen or RequestPhase.WaitingForThirdParty) left.Push(from);
            else left.Clear();
        }
    }
}
