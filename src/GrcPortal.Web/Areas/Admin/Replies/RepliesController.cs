using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Admin.Replies;

[Route("administration/reponses-types"), CanEverywhere(Permission.ManageCatalogue)]
public sealed class RepliesController(GrcDbContext db, ChangeReplies change) : AdminController
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var rows = await db.ReplyTemplates.OrderBy(t => t.Rank).ThenBy(t => t.Id).Select(t => new ReplyRow(t.Id, t.Act, t.Name, t.Body,
            db.Categories.Where(c => c.Id == t.CategoryId).Select(c => c.Name).SingleOrDefault(), t.IsActive)).ToListAsync(ct);
        return View(rows.ToLookup(row => row.Act));
    }

    [HttpPost("{templateId:guid}/rang")]
    public async Task<IActionResult> Move(Guid templateId, bool up, CancellationToken ct)
    {
        if (!await db.ReplyTemplates.AnyAsync(template => template.Id == templateId, ct)) return NotFound();

        await change.MoveAsync(templateId, up, Now, ct);
        return LocalRedirect($"/administration/reponses-types#t-{templateId}");
    }

    [HttpPost("{templateId:guid}/etat")]
    public async Task<IActionResult> Switch(Guid templateId, bool on, CancellationToken ct)
    {
        if (!await db.ReplyTemplates.AnyAsync(template => template.Id == templateId, ct)) return NotFound();

        await change.SwitchAsync(templateId, on, Now, ct);
        Flash(on ? "TemplateOn" : "TemplateOff");
        return LocalRedirect("/administration/reponses-types");
    }
}

public sealed record ReplyRow(Guid Id, RequestAct Act, string Name, string Body, string? Category, bool IsActive);
