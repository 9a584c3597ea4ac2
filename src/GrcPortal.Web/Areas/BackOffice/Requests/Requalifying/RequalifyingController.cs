using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using GrcPortal.Web.TagHelpers;
using GrcPortal.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Requalifying;

[Route("agents/demandes/{id:guid}/requalification"), Can(Permission.ReadRequests)]
public sealed class RequalifyingController(GrcDbContext db, RequestGate gate, ReadRequalification read, IStringLocalizer<RequalifyingText> texts, IStringLocalizer<SharedText> shared) : BackOfficeController
{
    /// <param name="categoryId">The type to look at: what it would change is shown before it is done.</param>
    [HttpGet]
    public async Task<IActionResult> New(Guid id, Guid? categoryId, CancellationToken ct)
    {
        if (await gate.ShowAsync(id, RequestAct.Requalify, ct) is not { } shown) return NotFound();
        var form = new RequalifyingForm { CategoryId = categoryId, Version = shown.Version };
        await FurnishAsync(form, shown.Request, ct);
        if (form.Effect is null && Request.Query.ContainsKey(nameof(form.CategoryId))) ModelState.AddModelError(nameof(form.CategoryId), texts["CategoryId.Prompt"]);
        form.DepartmentId = form.Effect?.Proposed?.DepartmentId ?? shown.Request.DepartmentId;
        return View(form);
    }

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, RequalifyingForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, RequestAct.Requalify, ct, form.Version) is not { } request) return NotFound();
        var change = await FurnishAsync(form, request, ct);
        if (form.CategoryId is not null && change is null) ModelState.AddModelError(nameof(form.CategoryId), texts["CategoryId.Gone"]);
        var moves = form.DepartmentId is { } department && department != request.DepartmentId;
        if (moves && form.DepartmentId != form.Effect?.Proposed?.DepartmentId) ModelState.AddModelError(nameof(form.DepartmentId), texts["DepartmentId.Gone"]);
        if (!ModelState.IsValid) return Invalid("New", form);

        request.Requalify(moves && form.Effect?.Proposed is { } to ? change! with { Move = new(to.DepartmentId, to.TeamId, null) } : change!, Now);
        await db.SaveChangesAsync(ct);
        if (RequestPolicy.Sees(Me, request)) return Done("RequestRequalified", id);

        Flash("RequestRequalifiedAway");
        return RedirectToAction("Index", "Inbox", new { area = "BackOffice" });
    }

    /// <summary>Null when there is no type chosen, or none that may be.</summary>
    private async Task<Requalification?> FurnishAsync(RequalifyingForm form, ServiceRequest request, CancellationToken ct)
    {
        var all = await read.CategoriesAsync(ct);
        form.Categories = ReadRequalification.Choices(all, request, Me);
        if (form.Categories.All(choice => choice.Value != form.CategoryId?.ToString())) return null;

        var change = new Requalification(all.Single(one => one.Id == request.CategoryId), all.Single(one => one.Id == form.CategoryId));
        var effect = form.Effect = await read.EffectAsync(request, change, ct);
        if (effect.Proposed is { } proposed)
        {
            form.Departments =
            [
                new(texts["DepartmentId.Proposed", proposed.Name], $"{proposed.DepartmentId}"),
                new ChoiceItem(effect.Department is { } present ? texts["DepartmentId.Now", present] : texts["DepartmentId.None"], $"{effect.DepartmentId}", HintOf(effect)),
            ];
        }
        return change;
    }

    /// <summary>It works other days: there the promise would be for another one.</summary>
    private string? HintOf(RequalifyingEffect effect)
    {
        if (effect.Kept is not { } kept || kept.Day == effect.Then.Day) return null;
        var time = new TimeWords(shared);
        return texts["DepartmentId.Now.Day", time.Weekday(kept.Day, time.Date(kept.Day))];
    }
}
