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

    private string NewId() => protection.Protect(tenant, Purpose, Ids.New().ToString("N"));

    /// <summary>Null when it is none of ours.</summary>
    public Guid? Read(string? token) => Guid.TryParseExact(protection.Unprotect(tenant, Purpose, token), "N", out var id) ? id : null;

    /// <summary>The demand's id to be; another one, which the form carries from now on, when its own is none of ours.</summary>
    public Guid Renew(EntryForm form) => Read(form.DraftId) ?? Read(form.DraftId = NewId())!.Value;

    public async Task<EntryForm> FurnishAsync(EntryForm form, EntryRead read, AgentIdentity me, DateOnly today, CancellationToken ct)
    {
        var (category, place) = (read.Category, read.Place);
        var categories = await CategoriesAsync(ct);
        var departments = await places.DepartmentsAsync(texts["DepartmentId.Proposed"], today, ct);
        var getter = category is null ? null : (await routes.RunAsync(category, place.SectorId, ct))?.DepartmentId ?? category.DepartmentId;
        var proposed = departments.FirstOrDefault(one => getter is { } id && one.Value == id.ToString())?.Text.TrimStart('—', ' ');
        departments[0].Text = proposed is null ? texts["DepartmentId.Proposed"] : texts["DepartmentId.Proposed.Named", proposed];

        var seen = db.Requests.VisibleTo(me);
        Renew(form);
        form.Offer = new(categories, departments)
        {
            Category = categories.FirstOrDefault(one => one.Id == category?.Id),
            Questions = read.Questions,
            Stop = read.Stop,
            Place = place,
            Sector = place.SectorId is { } sector ? await db.Sectors.Where(s => s.Id == sector).Select(s => s.Name).SingleOrDefaultAsync(ct) : null,
            Proposed = proposed,
            Earlier = await near.OfPersonAsync(seen, EmailAddress.Parse(form.Email), PhoneNumber.Parse(form.Phone), ct),
            Near = category is null ? [] : await near.RunAsync(seen, category.Id, place.Point, form.Address, ct),
        };
        return form;
    }

    /// <summary>All that is in use, what citizens are not offered included.</summary>
    private async Task<IReadOnlyList<OfferedCategory>> CategoriesAsync(CancellationToken ct) => await (
        from category in db.Categories
        join family in db.Categories on category.ParentId equals family.Id
        where category.State != CategoryState.Draft
        orderby family.Rank, family.Name, category.Rank, category.Name
        select new OfferedCategory(category.Id, category.Name, family.Name, category.Keywords, category.EmergencyNumber,
            db.Bodies.Where(b => b.Id == category.CompetentBodyId).Select(b => b.Name).SingleOrDefault())).ToListAsync(ct);
}
