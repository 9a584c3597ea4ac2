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

namespace GrcPortal.Web.Areas.Admin.Replies.Writing;

/// <summary>A new reply template, or other words for one.</summary>
[Route("administration/reponses-types"), CanEverywhere(Permission.ManageCatalogue)]
public sealed class WritingController(GrcDbContext db, ReadPlaces places, ChangeReplies change, IStringLocalizer<RepliesText> texts) : AdminController
{
    [HttpGet("nouvelle")]
    public async Task<IActionResult> New(CancellationToken ct) => View(await FurnishedAsync(new() { IsNew = true }, ct));

    [HttpPost("nouvelle")]
    public async Task<IActionResult> Create(WritingForm form, CancellationToken ct)
    {
        form.IsNew = true;
        if (await TemplateAsync(form, ct) is not { } template) return Invalid("New", form);
        return await change.AddAsync(template, Now, ct) ? Done("TemplateAdded") : Taken(form);
    }

    [HttpGet("{templateId:guid}/modification")]
    public async Task<IActionResult> Edit(Guid templateId, CancellationToken ct) => await db.ReplyTemplates.AsNoTracking().SingleOrDefaultAsync(t => t.Id == templateId, ct) is { } template
        ? View("New", await FurnishedAsync(new() { Name = template.Name, Act = template.Act, CategoryId = template.CategoryId, Body = template.Body }, ct))
        : NotFound();

    [HttpPost("{templateId:guid}/modification")]
    public async Task<IActionResult> Update(Guid templateId, WritingForm form, CancellationToken ct)
    {
        if (!await db.ReplyTemplates.AnyAsync(template => template.Id == templateId, ct)) return NotFound();
        if (await TemplateAsync(form, ct) is not { } template) return Invalid("New", form);
        return await change.ChangeAsync(templateId, template, Now, ct) ? Done("TemplateChanged") : Taken(form);
    }

    /// <summary>What was written, or null with the form's errors.</summary>
    private async Task<ReplyTemplate?> TemplateAsync(WritingForm form, CancellationToken ct)
    {
        await FurnishedAsync(form, ct);
        if (form.Act is { } act && !ReplyTemplate.Acts.Contains(act)) ModelState.AddModelError(nameof(form.Act), texts["Act.Gone"]);
        if (!form.Categories.Holds(form.CategoryId)) ModelState.AddModelError(nameof(form.CategoryId), texts["Category.Gone"]);
        if (TemplateWords.Unknown(form.Body ?? "").FirstOrDefault() is { } unknown) ModelState.AddModelError(nameof(form.Body), texts["Body.Unknown", unknown]);
        return ModelState.IsValid ? new() { Name = TidyText.Of(form.Name)!, Act = form.Act!.Value, CategoryId = form.CategoryId, Body = TidyText.Of(form.Body)! } : null;
    }

    private ViewResult Taken(WritingForm form)
    {
        ModelState.AddModelError(nameof(form.Name), texts["Known"]);
        return Invalid("New", form);
    }

    private LocalRedirectResult Done(string flash)
    {
        Flash(flash);
        return LocalRedirect("/administration/reponses-types");
    }

    private async Task<WritingForm> FurnishedAsync(WritingForm form, CancellationToken ct)
    {
        form.Categories = await places.CategoriesAsync(texts["Category.All"], ct);
        form.Acts = [.. ReplyTemplate.Acts.Select(act => new SelectListItem(texts[$"Act.{act}"], act.ToString()))];
        return form;
    }
}
