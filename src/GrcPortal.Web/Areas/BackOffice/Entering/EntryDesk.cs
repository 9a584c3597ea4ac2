using GrcPortal.Core;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Areas.Admin.Agents;
using GrcPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Entering;

/// <summary>Furnishes the counter's screen, and hands out the ids its forms carry.</summary>
public sealed class EntryDesk(
    GrcDbContext db, ReadPlaces places, FindRoute routes, NearDemands near, CurrentTenant tenant, TenantProtection protection, IStringLocalizer<EnteringText> texts)
{
    private const string Purpose = "entry";

    public string NewId() => protection.Protect(tenant, Purpose, Ids.New().ToString("N"));

    /// <summary>Null when it is none of ours.</summary>
    public Guid? Read(string? token) => Guid.TryParseExact(protection.Unprotect(tenant, Purpose, token), "N", out var id) ? id : null;

    public async Task<EntryForm> FurnishAsync(EntryForm form, AgentIdentity me, DateOnly today, CancellationToken ct)
    {
        var categories = await CategoriesAsync(ct);
        var category = categories.FirstOrDefault(one => one.Id == form.CategoryId);
        var departments = await places.DepartmentsAsync(texts["DepartmentId.Proposed"], today, ct);
        var getter = category is null ? null : await GetterAsync(category, ct);
        var proposed = departments.FirstOrDefault(one => getter is { } id && one.Value == id.ToString())?.Text.TrimStart('—', ' ');
        departments[0].Text = proposed is null ? texts["DepartmentId.Proposed"] : texts["DepartmentId.Proposed.Named", proposed];

        var seen = db.Requests.VisibleTo(me);
        form.DraftId = Read(form.DraftId) is null ? NewId() : form.DraftId;
        form.Offer = new(categories, departments)
        {
            Category = category,
            Proposed = proposed,
            Earlier = await near.OfPersonAsync(seen, EmailAddress.Parse(form.Email), PhoneNumber.Parse(form.Phone), ct),
            Near = category is null ? [] : await near.RunAsync(seen, category.Id, form.Point, form.Address, ct),
        };
        return form;
    }

    /// <summary>Whom the routing rules, or else its category, give it to.</summary>
    private async Task<Guid?> GetterAsync(OfferedCategory category, CancellationToken ct) =>
        (await routes.RunAsync(await db.Categories.AsNoTracking().SingleAsync(c => c.Id == category.Id, ct), sectorId: null, ct))?.DepartmentId ?? category.DepartmentId;

    /// <summary>All that is in use, what citizens are not offered included.</summary>
    private async Task<IReadOnlyList<OfferedCategory>> CategoriesAsync(CancellationToken ct) => await (
        from category in db.Categories
        join family in db.Categories on category.ParentId equals family.Id
        where category.State != CategoryState.Draft
        orderby family.Rank, family.Name, category.Rank, category.Name
        select new OfferedCategory(category.Id, category.Name, family.Name, category.Keywords, category.DepartmentId, category.Place, category.EmergencyNumber,
            db.Bodies.Where(b => b.Id == category.CompetentBodyId).Select(b => b.Name).SingleOrDefault())).ToListAsync(ct);
}
