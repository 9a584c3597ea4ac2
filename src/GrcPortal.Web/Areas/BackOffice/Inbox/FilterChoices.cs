using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests.Listing;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.BackOffice.Inbox;

/// <summary>Everything a filter can name, and the views this agent keeps: one query, whatever the form, the chips and the menus need of it.</summary>
public sealed class ReadFilterChoices(GrcDbContext db)
{
    private FilterChoices? _read;

    public async Task<FilterChoices> RunAsync(AgentIdentity me, CancellationToken ct)
    {
        if (_read is not null) return _read;
        var rows = await db.Categories.Select(c => new { Part = "type", c.Id, c.ParentId, c.Name, Code = c.Slug, c.Rank })
            .Concat(db.Departments.Select(d => new { Part = "service", d.Id, d.ParentId, d.Name, Code = "", Rank = 0 }))
            .Concat(db.Teams.Select(t => new { Part = "equipe", t.Id, ParentId = (Guid?)t.DepartmentId, t.Name, Code = "", Rank = t.IsActive ? 0 : 1 }))
            .Concat(db.Suppliers.Select(s => new { Part = "prestataire", s.Id, ParentId = (Guid?)null, s.Name, Code = "", Rank = 0 }))
            .Concat(db.Sectors.Select(s => new { Part = "secteur", s.Id, ParentId = (Guid?)null, s.Name, s.Code, s.Rank }))
            .Concat(db.Agents.Select(a => new
            {
                Part = "agent",
                a.Id,
                ParentId = a.DepartmentId,
                a.Name,
                Code = db.RoleGrants.Any(g => g.AgentId == a.Id && db.Set<RolePermission>().Any(p => p.RoleId == g.RoleId && p.Permission == Permission.TreatRequests)) ? FilterChoices.Treats : "",
                Rank = a.IsActive ? 0 : 1,
            }))
            .Concat(db.SavedViews.Where(v => v.AgentId == me.Id).Select(v => new { Part = "vue", v.Id, ParentId = (Guid?)null, v.Name, Code = v.Query, v.Rank }))
            .Concat(db.ListedReasons.Where(r => r.Kind == ReasonKind.Refusal).Select(r => new { Part = "motif", r.Id, ParentId = (Guid?)null, r.Name, r.Code, r.Rank }))
            .AsNoTracking().ToListAsync(ct);
        return _read = new([.. rows.Select(row => new FilterChoice(row.Part, row.Id, row.ParentId, row.Name, row.Code, row.Rank))
            .OrderBy(one => one.Rank).ThenBy(one => one.Name, StringComparer.CurrentCulture)]);
    }
}

/// <param name="Code">A category's address, a view's query, whether an agent treats demands.</param>
public sealed record FilterChoice(string Part, Guid Id, Guid? ParentId, string Name, string Code, int Rank);

public sealed record FilterChoices(IReadOnlyList<FilterChoice> All)
{
    internal const string Treats = "traite";

    public IReadOnlyList<FilterChoice> Views => [.. Of("vue")];

    public FilterChoice? Find(string part, Guid? id) => id is null ? null : Of(part).FirstOrDefault(one => one.Id == id);

    public FilterChoice? FindCategory(string? slug) => slug is null ? null : Of("type").FirstOrDefault(one => one.Code == slug);

    public FilterChoice? FindReason(string? code) => code is null ? null : Of("motif").FirstOrDefault(one => one.Code == code);

    /// <summary>A department and all below it.</summary>
    public IReadOnlyList<Guid> Below(Guid department)
    {
        List<Guid> found = [department];
        for (var at = 0; at < found.Count; at++)   // grows as it walks
            found.AddRange(Of("service").Where(one => one.ParentId == found[at]).Select(one => one.Id));
        return found;
    }

    public IEnumerable<SelectListItem> Categories() => Tree("type", null, 0, one => one.Code);

    public IEnumerable<SelectListItem> Departments() => Tree("service", null, 0, Value);

    public IEnumerable<SelectListItem> Sectors() => Of("secteur").Select(one => new SelectListItem(one.Name, Value(one)));

    public IEnumerable<SelectListItem> Agents() => Of("agent").Where(one => one.Rank is 0).Select(one => new SelectListItem(one.Name, Value(one)));

    /// <summary>Departments with the crews that are at work, to give demands to.</summary>
    public IEnumerable<SelectListItem> Places() => Departments().SelectMany(department => Of("equipe")
        .Where(team => team.Rank is 0 && team.ParentId is { } of && Value(of) == department.Value).Select(team => new SelectListItem($"{Indent(department.Text)}— {team.Name}", Value(team)))
        .Prepend(department));

    /// <summary>
    /// Who may be given demands: those who treat some, in the departments whose demands this agent gives out, or in the one the list
    /// is narrowed to with all below it. By department.
    /// </summary>
    public IEnumerable<IGrouping<string?, FilterChoice>> Colleagues(AgentIdentity me, RequestFilter filter)
    {
        var giving = me.In(Permission.TriageRequests).Select(scope => scope.Departments).ToList();
        var mine = giving.Contains(null) ? null : giving.SelectMany(departments => departments!).ToHashSet();
        var asked = filter.DepartmentId is { } department ? Below(department).ToHashSet() : null;
        return Of("agent").Where(one => one is { Rank: 0, Code: Treats } && one.Id != me.Id && IsOf(one, mine) && IsOf(one, asked))
            .GroupBy(one => Find("service", one.ParentId)?.Name).OrderBy(group => group.Key, StringComparer.CurrentCulture);

        static bool IsOf(FilterChoice agent, HashSet<Guid>? departments) => departments is null || agent.ParentId is { } of && departments.Contains(of);
    }

    private IEnumerable<FilterChoice> Of(string part) => All.Where(one => one.Part == part);

    private IEnumerable<SelectListItem> Tree(string part, Guid? above, int depth, Func<FilterChoice, string> value) => Of(part).Where(one => one.ParentId == above)
        .SelectMany(one => Tree(part, one.Id, depth + 1, value).Prepend(new($"{string.Concat(Enumerable.Repeat("— ", depth))}{one.Name}", value(one))));

    private static string Indent(string name) => name[..^name.TrimStart('—', ' ').Length];

    private static string Value(FilterChoice one) => Value(one.Id);

    private static string Value(Guid id) => $"{id:N}";
}
