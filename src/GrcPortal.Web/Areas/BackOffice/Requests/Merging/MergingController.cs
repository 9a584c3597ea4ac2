using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Merging;

[Route("agents/demandes/{id:guid}/fusion"), Can(Permission.ReadRequests)]
public sealed class MergingController(GrcDbContext db, RequestGate gate, ReadMerging read, IStringLocalizer<MergingText> texts) : BackOfficeController
{
    /// <param name="number">The other one, or its id: what a merge would do is shown before it is done.</param>
    [HttpGet]
    public async Task<IActionResult> New(Guid id, string? number, Guid? otherId, CancellationToken ct)
    {
        if (await gate.ShowAsync(id, RequestAct.Merge, ct) is not { } shown) return NotFound();
        var form = new MergingForm { Version = shown.Version, Number = TidyText.Of(number), OtherId = otherId };
        if (form.Number is not null || otherId is not null)
        {
            if (await LookAsync(form, shown.Request, ct) is { } effect && ModelState.IsValid) return Shown(form, effect);
        }
        else if (Request.Query.ContainsKey(nameof(form.Number))) ModelState.AddModelError(nameof(form.Number), texts["Number.Missing"]);

        form.Near = await read.NearAsync(Me, shown.Request, ct);
        return ModelState.IsValid ? View(form) : Invalid("New", form);
    }

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, MergingForm form, CancellationToken ct)
    {
        if (form.OtherId is { } carrier && await read.IsDoneAsync(Me, id, carrier, ct)) return Done("RequestMerged", carrier);
        if (await gate.ForAsync(id, RequestAct.Merge, ct, form.Version) is not { } request) return NotFound();
        form.Number = null;
        var effect = await LookAsync(form, request, ct);
        if (effect is null) form.Near = await read.NearAsync(Me, request, ct);
        if (effect is null || !ModelState.IsValid) return Shown(form, effect);

        var target = effect.Pair.Target;
        db.Entry(target).Property<uint>(RequestGate.VersionColumn).OriginalValue = form.OtherVersion;
        db.Add(request.Merge(target, Now, form.Reason));
        await db.SaveChangesAsync(ct);
        return Done("RequestMerged", target.Id);
    }

    /// <summary>Both side by side, once the other one is known.</summary>
    private ViewResult Shown(MergingForm form, MergingEffect? effect)
    {
        ViewData["Effect"] = effect;
        return ModelState.IsValid ? View("New", form) : Invalid("New", form);
    }

    /// <summary>What would come of it; a word at the number when there is none, or when it may not be.</summary>
    private async Task<MergingEffect?> LookAsync(MergingForm form, ServiceRequest request, CancellationToken ct)
    {
        var effect = await read.EffectAsync(Me, request, form.Number, form.OtherId, Clock, ct);
        if (effect is null) ModelState.AddModelError(nameof(form.Number), texts["Fault.Unknown"]);
        else if (effect.Fault is { } fault) ModelState.AddModelError(nameof(form.Number), texts[$"Fault.{fault}", effect.Pair.CarriedBy ?? ""]);
        else (form.OtherId, form.OtherVersion) = (effect.Pair.Target.Id, form.OtherVersion is 0 ? effect.OtherVersion : form.OtherVersion);
        return effect;
    }
}
