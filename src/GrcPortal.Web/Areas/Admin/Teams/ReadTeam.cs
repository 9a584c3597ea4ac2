using GrcPortal.Core.Data;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Admin.Teams;

/// <summary>A crew's page: who leads it, who is in it, who could be. Two queries.</summary>
public sealed class ReadTeam(GrcDbContext db)
{
    public async Task<TeamPage?> RunAsync(Guid teamId, CancellationToken ct)
    {
        if (await db.Teams.Where(t => t.Id == teamId).Select(t => new TeamPage(t.Id, t.Name, t.DepartmentId, db.Departments.Single(d => d.Id == t.DepartmentId).Name,
            t.LeaderId, t.IsActive, db.Requests.Count(r => r.TeamId == t.Id && r.EndedAt == null))).SingleOrDefaultAsync(ct) is not { } page) return null;

        var agents = await db.Agents.Select(a => new
        {
            a.Id,
            a.Name,
            a.IsActive,
            Department = db.Departments.Where(d => d.Id == a.DepartmentId).Select(d => d.Name).SingleOrDefault(),
            Trade = db.Trades.Where(t => t.Id == a.TradeId).Select(t => t.Name).SingleOrDefault(),
            IsMember = db.TeamMembers.Any(m => m.TeamId == teamId && m.AgentId == a.Id),
        }).ToListByAsync(agent => agent.Name, ct);
        return page with
        {
            Members = [.. agents.Where(a => a.IsMember).Select(a => new MemberRow(a.Id, a.Name, a.Trade, a.IsActive))],
            Others = [.. agents.Where(a => !a.IsMember && a.IsActive).Select(a => new SelectListItem(a.Department is null ? a.Name : $"{a.Name} · {a.Department}", a.Id.ToString()))],
        };
    }
}

public sealed record TeamPage(Guid Id, string Name, Guid DepartmentId, string Department, Guid? LeaderId, bool IsActive, int Requests)
{
    public IReadOnlyList<MemberRow> Members { get; init; } = [];
    public IReadOnlyList<SelectListItem> Others { get; init; } = [];
}

public sealed record MemberRow(Guid Id, string Name, string? Trade, bool IsActive);
