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
    public Guid? SectorId { get; init; }

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

    /// <summary>Demands accepted for the first time; the sum is days since reception, without those the citizen was waited for.</summary>
    TakenOn,

    /// <summary>Demands resolved, by the channel they came in by; the sum is days since reception, without those the citizen was waited for.</summary>
    Resolved,

    /// <summary>Demands resolved, a row for each number of days that some of them took, begun days of twenty-four hours; the sum is those days.</summary>
    Took,

    /// <summary>Promises for that day, once it is over, by the channel they came in by: kept or not, those still open included.</summary>
    Promised,

    /// <summary>Of those, the ones that were kept.</summary>
    Kept,

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

/// <summary>A day that was counted, when and in which way: a day without a row is still to count.</summary>
public sealed class CountedDay : ITenantOwned
{
    /// <summary>Goes up when days are counted otherwise: all are then counted again.</summary>
    public const int NewestWay = 1;

    public int TenantId { get; private set; }
    public required DateOnly Day { get; init; }
    public required DateTimeOffset At { get; set; }

    /// <summary>0 of a day that an older version counted.</summary>
    public int Way { get; init; }
}
