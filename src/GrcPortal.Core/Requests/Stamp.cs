namespace GrcPortal.Core.Requests;

/// <summary>Who acts, and when.</summary>
public readonly record struct Stamp(Actor By, DateTimeOffset At);

/// <summary>An agent with his id; a citizen and the system without one: an event never holds a citizen's identity.</summary>
public readonly record struct Actor
{
    public static readonly Actor Citizen = new() { Kind = ActorKind.Citizen };
    public static readonly Actor System = new() { Kind = ActorKind.System };

    public ActorKind Kind { get; private init; }
    public Guid? AgentId { get; private init; }

    public static Actor Agent(Guid id) => new() { Kind = ActorKind.Agent, AgentId = id };
}

public enum ActorKind { Citizen, Agent, System }
