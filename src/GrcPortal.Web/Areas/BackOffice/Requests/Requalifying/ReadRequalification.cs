using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Requalifying;

/// <summary>The types that a demand could be of, and what one of them would change. Two queries.</summary>
public sealed class ReadRequalification(GrcDbContext db, FindRoute routes, ReadTownNames names, TownCalendars calendars)
{
    public async Task<IReadOnlyList<Category>> CategoriesAsync(CancellationToken ct) => await db.Categories.AsNoTracking().ToListAsync(ct);

    /// <summary>Those in use that this agent orders demands of, by family; not the one it has.</summary>
    public static IReadOnlyList<SelectListItem> Choices(IReadOnlyList<Category> all, ServiceRequest request, AgentIdentity me)
    {
        var families = all.Where(one => one.ParentId is null).ToDictionary(one => one.Id, one => (Category: one, Group: new SelectListGroup { Name = one.Name }));
        var scopes = me.In(Permission.TriageRequests).ToList();
        return
        [
            .. from one in all
               where one.ParentId is not null && families.ContainsKey(one.ParentId!.Value) && one.State is not CategoryState.Draft && one.Id != request.CategoryId
                   && scopes.Any(scope => scope.Categories is null || scope.Categories.Contains(one.Id))
               let family = families[one.ParentId!.Value]
               orderby family.Category.Rank, family.Category.Name, one.Rank, one.Name
               select new SelectListItem(one.Name, one.Id.ToString()) { Group = family.Group },
        ];
    }

    public async Task<RequalifyingEffect> EffectAsync(ServiceRequest request, Requalification change, CancellationToken ct)
    {
        var rule = await routes.RunAsync(change.New, request.SectorId, ct);
        var known = await names.RunAsync(ct);
        var proposed = (rule?.DepartmentId ?? change.New.DepartmentId) is { } department && department != request.DepartmentId
            ? new RoutedTo(department, rule?.TeamId, known.NameOf(department) ?? "")
            : null;
        var days = await calendars.ReadAsync(db, [request.DepartmentId, proposed?.DepartmentId], ct);
        var kept = RequalifyingEffect.Of(request, change, days.Of(request.DepartmentId));
        return (proposed is null ? kept : RequalifyingEffect.Of(request, change, days.Of(proposed.DepartmentId))) with
        {
            Kept = kept.Then,
            DepartmentId = request.DepartmentId,
            Department = known.NameOf(request.DepartmentId),
            Proposed = proposed,
        };
    }
}
