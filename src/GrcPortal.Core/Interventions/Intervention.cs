using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Interventions;

/// <summary>Work on the ground: one may serve many demands, one demand may need many. Its cost is shared over those it serves.</summary>
public sealed partial class Intervention : ITenantOwned
{
    private readonly List<InterventionRequest> _requests = [];
    private readonly List<TimeEntry> _timeEntries = [];
    private readonly List<Purchase> _purchases = [];

    private Intervention() { }

    public int TenantId { get; private set; }
    public Guid Id { get; private init; } = Ids.New();

    /// <summary>The number of its work order, per tenant and year, taken last in the planning transaction.</summary>
    public required int Year { get; init; }
    public int? Number { get; private set; }
    public Guid? CategoryId { get; private init; }
    public Guid? DepartmentId { get; private init; }

    /// <summary>Who does it: a crew or a supplier.</summary>
    public Guid? TeamId { get; private set; }
    public Guid? SupplierId { get; private set; }

    /// <summary>The day or the days, and the hours if they were said, in the tenant's zone.</summary>
    public DateOnly PlannedOn { get; private set; }
    public DateOnly? PlannedUntil { get; private set; }
    public TimeOnly? From { get; private set; }
    public TimeOnly? Until { get; private set; }
    public InterventionState State { get; private set; } = InterventionState.Planned;
    /// <summary>The code of a listed reason.</summary>
    public string? PauseReason { get; private set; }
    public ImpossibleReason? ImpossibleReason { get; private set; }

    /// <summary>What the crew is told; emptied when the last of its demands is anonymised.</summary>
    public string? Instructions { get; private set; }
    public SharingRule Sharing { get; private set; }

    /// <summary>Euros: hours, and purchases all taxes included. What it costs is their sum.</summary>
    public decimal LabourCost { get; private set; }
    public decimal PurchaseCost { get; private set; }

    public DateTimeOffset PlannedAt { get; private init; }
    public DateTimeOffset? StartedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public Guid? PlannedById { get; private init; }

    public IReadOnlyList<InterventionRequest> Requests => _requests;
    public IReadOnlyList<TimeEntry> TimeEntries => _timeEntries;
    public IReadOnlyList<Purchase> Purchases => _purchases;

    public decimal Cost => LabourCost + PurchaseCost;
}

public enum InterventionState { Planned, InProgress, Paused, Done, Impossible, Cancelled }

/// <summary>Why the work could not be done.</summary>
public enum ImpossibleReason { NoAccess, DangerousSite, MissingEquipment, OtherWorkFirst, NothingToDo }

/// <summary>How the cost falls on the demands: each the same, or by the weight each was given.</summary>
public enum SharingRule { Equally, ByWeight }

/// <summary>A demand that an intervention serves, its weight, and what it bears of the cost.</summary>
public sealed class InterventionRequest : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid InterventionId { get; internal init; }
    public required Guid RequestId { get; init; }
    public int Weight { get; internal set; } = 1;

    /// <summary>Euros, to the cent: the shares of an intervention sum to its cost.</summary>
    public decimal Share { get; internal set; }
}

/// <summary>The last number given in a year.</summary>
public sealed class InterventionCounter : ITenantOwned
{
    public int TenantId { get; private set; }
    public required int Year { get; init; }
    public required int Value { get; init; }
}
