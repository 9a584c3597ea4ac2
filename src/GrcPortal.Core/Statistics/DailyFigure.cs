using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Statistics;

/// <summary>What happened on a day of the tenant's zone, counted along a few axes: all that the dashboard reads. Nothing personal.</summary>
public sealed class DailyFigure : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public required DateOnly Day { get; init; }
    public required Measure Measure { get; init; }
    public Guid? DepartmentId { get; init; }
    public Guid? CategoryId { get; init; }
    public Guid? TeamId { get; init; }
    public Guid? SupplierId { get; init; }

    /// <summary>The name of a channel in or out.</summary>
    public string? Channel { get; init; }

    /// <summary>The name of a listed reason.</summary>
    public string? Reason { get; init; }
    public required int Count { get; init; }

    /// <summary>In the measure's own unit.</summary>
    public required decimal Sum { get; init; }
}

public enum Measure
{
    /// <summary>Demands received, by channel.</summary>
    Received,

    /// <summary>Demands accepted for the first time; the sum is days since reception.</summary>
    TakenOn,

    /// <summary>Demands resolved; the sum is days since reception.</summary>
    Resolved,

    /// <summary>Of those resolved, the ones on or before the promised day.</summary>
    ResolvedInTime,

    /// <summary>Demands resolved, a row for each number of days that some of them took, begun days of twenty-four hours without those the citizen was waited for; the sum is those days.</summary>
    Took,

    /// <summary>Demands closed.</summary>
    Closed,

    /// <summary>Demands refused, by reason.</summary>
    Refused,

    /// <summary>Demands forwarded to another body.</summary>
    Forwarded,

    /// <summary>Answers that left, by the channel really used.</summary>
    Answered,

    /// <summary>Minutes worked; the sum is euros.</summary>
    Labour,

    /// <summary>Purchases ordered or invoiced; the sum is euros, all taxes included.</summary>
    Purchased,
}

/// <summary>A day that was counted, and when: a day without a row is still to count.</summary>
public sealed class CountedDay : ITenantOwned
{
    public int TenantId { get; private set; }
    public required DateOnly Day { get; init; }
    public required DateTimeOffset At { get; set; }
}
