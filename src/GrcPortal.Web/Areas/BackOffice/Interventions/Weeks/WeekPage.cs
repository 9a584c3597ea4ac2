using GrcPortal.Core.Interventions;
using GrcPortal.Core.Requests;

namespace GrcPortal.Web.Areas.BackOffice.Interventions.Weeks;

/// <summary>A week of work: a row for each crew and supplier, a column for each day, and beside it what nobody planned yet.</summary>
public sealed record WeekPage(IsoWeek Week, DateOnly Today, IReadOnlyList<WeekRow> Rows, IReadOnlyList<UnplannedDemand> Unplanned, int UnplannedCount, bool MayPlan)
{
    public bool IsThisWeek => Week == IsoWeek.Of(Today);
}

/// <summary>Its cards by day, Monday first; one of several days stands in each.</summary>
public sealed record WeekRow(string? Name, bool IsSupplier, IReadOnlyList<IReadOnlyList<WeekCard>> Days);

public sealed record WeekCard(
    Guid Id, int Year, int? Number, InterventionState State, string? Category, string? Place, int Served, DateOnly On, DateOnly Until, TimeOnly? From, TimeOnly? To,
    Guid? TeamId, Guid? SupplierId, string? Team, string? Supplier)
{
    public string Reference => InterventionNumber.Format(Year, Number);

    public bool CanMove => State is InterventionState.Planned or InterventionState.Paused;
}

public sealed record UnplannedDemand(Guid Id, int Year, int? Number, string Category, string? Address, DateOnly PromisedOn)
{
    public string Reference => RequestNumber.Format(Year, Number);
}
