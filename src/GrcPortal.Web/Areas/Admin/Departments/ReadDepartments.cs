using GrcPortal.Core.Data;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Admin.Departments;

/// <summary>The departments and crews of the authority, for their tree and for the page of one. Two queries.</summary>
public sealed class ReadDepartments(GrcDbContext db)
{
    public async Task<IReadOnlyList<DepartmentRow>> AllAsync(CancellationToken ct)
    {
        var teams = await db.Teams.Select(t => new
        {
            t.DepartmentId,
            Row = new TeamRow(t.Id, t.Name, t.IsActive,
            db.Agents.Where(a => a.Id == t.LeaderId).Select(a => a.Name).SingleOrDefault(), db.TeamMembers.Count(m => m.TeamId == t.Id))
        }).ToListByAsync(team => team.Row.Name, ct);
        var found = await db.Departments.Select(d => new
        {
            d.Id,
            d.Name,
            d.ParentId,
            d.ClosedOn,
            d.CalendarId,
            Agents = db.Agents.Count(a => a.DepartmentId == d.Id && a.IsActive),
            Requests = db.Requests.Count(r => r.DepartmentId == d.Id && r.EndedAt == null)
        }).ToListAsync(ct);
        return [.. found.OrderBy(d => d.Name, StringComparer.CurrentCulture).Select(d => new DepartmentRow(d.Id, d.Name, d.ParentId, d.ClosedOn, d.Agents, d.Requests, [.. teams.Where(t => t.DepartmentId == d.Id).Select(t => t.Row)]) { CalendarId = d.CalendarId })];
    }

    /// <summary>What a department may count on.</summary>
    public async Task<IReadOnlyList<SelectListItem>> CalendarsAsync(string none, CancellationToken ct) =>
        [new(none, ""), .. (await db.WorkCalendars.Select(c => new { c.Id, c.Name }).ToListByAsync(c => c.Name, ct)).Select(c => new SelectListItem(c.Name, c.Id.ToString()))];

    /// <summary>Those it may be put under, or that may succeed it: open, and neither itself nor below it.</summary>
    public static IReadOnlyList<SelectListItem> Others(IReadOnlyList<DepartmentRow> all, Guid? one, string none, DateOnly today) =>
        [new(none, ""), .. Tree(all, null, one, 0).Where(line => line.Row.IsOpen(today)).Select(line => new SelectListItem($"{string.Concat(Enumerable.Repeat("— ", line.Depth))}{line.Row.Name}", line.Row.Id.ToString()))];

    private static IEnumerable<(DepartmentRow Row, int Depth)> Tree(IReadOnlyList<DepartmentRow> all, Guid? above, Guid? without, int depth) =>
        all.Where(row => row.ParentId == above && row.Id != without).SelectMany(row => Tree(all, row.Id, without, depth + 1).Prepend((row, depth)));
}

public sealed record DepartmentRow(Guid Id, string Name, Guid? ParentId, DateOnly? ClosedOn, int Agents, int Requests, IReadOnlyList<TeamRow> Teams)
{
    public Guid? CalendarId { get; init; }

    public bool IsOpen(DateOnly today) => ClosedOn is not { } last || last >= today;
}

public sealed record TeamRow(Guid Id, string Name, bool IsActive, string? Leader, int Members);

/// <summary>Part of the tree: what is under one department, or at the top.</summary>
public sealed record Branch(IReadOnlyList<DepartmentRow> All, Guid? Above, DateOnly Today)
{
    public IEnumerable<DepartmentRow> Rows => All.Where(row => row.ParentId == Above);
}

public sealed record DepartmentPage(DepartmentRow Row, string? Above, IReadOnlyList<DepartmentRow> Below, DateOnly Today, bool Mine);
