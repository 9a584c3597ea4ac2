using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Organisation;

/// <summary>A service of the authority (Voirie, Propreté…); "service" is taken twice over in .NET.</summary>
public sealed class Department : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public required string Name { get; set; }
    public Guid? ParentId { get; set; }

    /// <summary>When it works; none is the calendar of the one above, or the town's own.</summary>
    public Guid? CalendarId { get; set; }

    /// <summary>The last day it exists: reorganisations keep its past demands.</summary>
    public DateOnly? ClosedOn { get; set; }

    public bool IsOpen(DateOnly today) => ClosedOn is not { } last || last >= today;
}
