using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Interventions;

/// <summary>Time someone spent on an intervention, at the rate his trade had that day.</summary>
public sealed class TimeEntry : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public Guid InterventionId { get; internal set; }
    public required Guid AgentId { get; init; }
    public required Guid TradeId { get; init; }

    /// <summary>The day it began, in the tenant's zone.</summary>
    public required DateOnly WorkedOn { get; init; }
    public TimeOnly? From { get; init; }
    public required int Minutes { get; init; }

    /// <summary>Euros an hour on that day, kept: a later rate changes nothing.</summary>
    public required decimal HourlyRate { get; init; }

    /// <summary>Euros, to the cent.</summary>
    public required decimal Cost { get; init; }
    public required Guid RecordedById { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
}

/// <summary>What an hour of a trade costs from a day on, until a later rate.</summary>
public sealed class HourlyRate : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public required Guid TradeId { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>Euros.</summary>
    public required decimal Amount { get; init; }
}
