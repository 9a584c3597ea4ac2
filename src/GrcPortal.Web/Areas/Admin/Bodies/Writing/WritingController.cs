using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Admin.Bodies.Writing;

/// <summary>A new body, or another name or contact for one.</summary>
[Route("administration/organismes"), CanEverywhere(Permission.ManageCatalogue)]
public sealed class WritingController(GrcDbContext db, ChangeBodies change, IStringLocalizer<BodiesText> texts) : AdminController
{
    [HttpGet("nouveau")]
    public IActionResult New() => View(new WritingForm { IsNew = true });

    [HttpPost("nouveau")]
    public async Task<IActionResult> Create(WritingForm form, CancellationToken ct)
    {
        form.IsNew = true;
        if (!ModelState.IsValid) return Invalid("New", form);
        return await change.AddAsync(new() { Name = TidyText.Of(form.Name)!, Contact = TidyText.Of(form.Contact) }, Now, ct) ? Done("BodyAdded") : Taken(form);
    }

    [HttpGet("{bodyId:guid}/modification")]
    public async Task<IActionResult> Edit(Guid bodyId, CancellationToken ct) =>
        await db.Bodies.Where(b => b.Id == bodyId).Select(b => new WritingForm { Name = b.Name, Contact = b.Contact }).SingleOrDefaultAsync(ct) is { } form ? View("New", form) : NotFound();

    [HttpPost("{bodyId:guid}/modification")]
    public async Task<IActionResult> Update(Guid bodyId, WritingForm form, CancellationToken ct)
    {
        if (!await db.Bodies.AnyAsync(body => body.Id == bodyId, ct)) return NotFound();
        if (!ModelState.IsValid) return Invalid("New", form);
        return await change.ChangeAsync(bodyId, TidyText.Of(form.Name)!, TidyText.Of(form.Contact), Now, ct) ? Done("BodyChanged") : Taken(form);
    }

    private ViewResult Taken(WritingForm form)
    {
        ModelState.AddModelError(nameof(form.Name), texts["Known"]);
        return Invalid("New", form);
    }

    private LocalRedirectResult Done(string flash)
    {
        Flash(flash);
        return LocalRedirect("/administration/organismes");
    }
}
