using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Areas.Admin.Agents;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Admin.Reasons.Writing;

/// <summary>A new reason, or other words for one.</summary>
[Route("administration/motifs"), CanEverywhere(Permission.ManageCatalogue)]
public sealed class WritingController(GrcDbContext db, ChangeReasons change, IStringLocalizer<ReasonsText> texts) : AdminController
{
    [HttpGet("nouveau")]
    public async Task<IActionResult> New(ReasonKind kind, CancellationToken ct) =>
        Enum.IsDefined(kind) && ModelState.IsValid ? View(await FurnishedAsync(new() { Kind = kind, IsNew = true }, ct)) : NotFound();

    [HttpPost("nouveau")]
    public async Task<IActionResult> Create(WritingForm form, CancellationToken ct)
    {
        form.IsNew = true;
        if (!Enum.IsDefined(form.Kind)) ModelState.AddModelError(nameof(form.Kind), texts["Kind.Unknown"]);
        if (!await IsWholeAsync(form, ct)) return Invalid("New", form);

        return await change.AddAsync(form.Kind, WordsOf(form), Now, ct) is { } problem ? Refused(form, problem) : Done("ReasonAdded");
    }

    [HttpGet("{reasonId:guid}/modification")]
    public async Task<IActionResult> Edit(Guid reasonId, CancellationToken ct) => await FindAsync(reasonId, ct) is { } reason
        ? View("New", await FurnishedAsync(new() { Kind = reason.Kind, Name = reason.Name, CitizenWords = reason.CitizenWords, BodyId = reason.BodyId }, ct))
        : NotFound();

    [HttpPost("{reasonId:guid}/modification")]
    public async Task<IActionResult> Update(Guid reasonId, WritingForm form, CancellationToken ct)
    {
        if (await FindAsync(reasonId, ct) is not { } reason) return NotFound();
        form.Kind = reason.Kind;
        if (!await IsWholeAsync(form, ct)) return Invalid("New", form);

        return await change.ChangeAsync(reasonId, WordsOf(form), Now, ct) is { } problem ? Refused(form, problem) : Done("ReasonChanged");
    }

    private Task<ListedReason?> FindAsync(Guid id, CancellationToken ct) => db.ListedReasons.AsNoTracking().SingleOrDefaultAsync(reason => reason.Id == id, ct);

    private async Task<bool> IsWholeAsync(WritingForm form, CancellationToken ct)
    {
        await FurnishedAsync(form, ct);
        if (!form.Bodies.Holds(form.BodyId)) ModelState.AddModelError(nameof(form.BodyId), texts["Problem.BodyGone"]);
        return ModelState.IsValid;
    }

    private static ReasonWords WordsOf(WritingForm form) => new(TidyText.Of(form.Name)!, TidyText.Of(form.CitizenWords), form.Kind is ReasonKind.Refusal ? form.BodyId : null);

    private ViewResult Refused(WritingForm form, ReasonProblem problem)
    {
        ModelState.AddModelError(problem is ReasonProblem.NameTaken ? nameof(form.Name) : nameof(form.BodyId), texts[$"Problem.{problem}"]);
        return Invalid("New", form);
    }

    private LocalRedirectResult Done(string flash)
    {
        Flash(flash);
        return LocalRedirect("/administration/motifs");
    }

    private async Task<WritingForm> FurnishedAsync(WritingForm form, CancellationToken ct)
    {
        form.Bodies = [new(texts["BodyId.None"], ""), .. await db.Bodies.Where(b => b.IsActive).Select(b => new SelectListItem(b.Name, b.Id.ToString())).ToListByAsync(one => one.Text, ct)];
        return form;
    }
}
