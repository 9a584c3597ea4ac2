using GrcPortal.Core.Interventions;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Tests.Requests;

namespace GrcPortal.Core.Tests.Interventions;

/// <summary>An intervention over so many accepted demands, and the agent who does it all.</summary>
internal sealed class Working
{
    public static readonly Guid Crew = Ids.New(), Agent = Ids.New(), Trade = Ids.New(), Supplier = Ids.New();

    public static readonly HourlyRate Rate = new() { TradeId = Trade, From = new(2026, 1, 1), Amount = 31 };

    public Working(int demands = 1, SharingRule sharing = SharingRule.Equally, params int[] weights)
    {
        Demands = [.. Enumerable.Range(0, demands).Select(_ => new Told().Doing(RequestAct.Accept).Request)];
        var served = Demands.Select((demand, i) => new Served(demand, Weight: i < weights.Length ? weights[i] : 1)).ToList();
        Intervention = Intervention.Plan(Slot(), served, sharing, "Prévoir un cône.", 2026, Now);
    }

    public Intervention Intervention { get; }

    public IReadOnlyList<ServiceRequest> Demands { get; }

    /// <summary>Demands that another open intervention serves too.</summary>
    public HashSet<Guid> Elsewhere { get; } = [];

    public IReadOnlyList<Served> Served => [.. Demands.Select(demand => new Served(demand, Elsewhere.Contains(demand.Id)))];

    public static Stamp Now => new(Actor.Agent(Agent), new DateTimeOffset(2026, 3, 4, 9, 0, 0, TimeSpan.Zero));

    public static Slot Slot(int day = 5) => new(new(2026, 3, day), null, new(8, 0), new(11, 0), Crew, null);

    public static IReadOnlyList<InterventionAct> Acts { get; } = Enum.GetValues<InterventionAct>();

    public void Do(InterventionAct act)
    {
        switch (act)
        {
            case InterventionAct.Replan: Intervention.Replan(Slot(6), Served, Now); break;
            case InterventionAct.Start: Intervention.Start(Served, Now); break;
            case InterventionAct.Pause: Intervention.Pause(nameof(PauseReason.Weather), Served, Now); break;
            case InterventionAct.Resume: Intervention.Resume(Served, Now); break;
            case InterventionAct.Finish: Intervention.Finish("Fait.", [], Served, Now); break;
            case InterventionAct.DeclareImpossible: Intervention.DeclareImpossible(ImpossibleReason.NoAccess, Served, Now); break;
            case InterventionAct.Cancel: Intervention.Cancel(Served, Now); break;
            default: Intervention.RecordTime(Agent, Rate, new(2026, 3, 5), null, 47, Now); break;
        }
    }
}
