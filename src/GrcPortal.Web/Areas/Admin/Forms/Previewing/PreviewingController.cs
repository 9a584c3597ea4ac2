using GrcPortal.Core.Organisation;
using GrcPortal.Web.Areas.Admin.Forms.Questions;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.Admin.Forms.Previewing;

/// <summary>The draft as citizens would meet it.</summary>
[Route("administration/catalogue/{categoryId:guid}/formulaire/apercu"), CanEverywhere(Permission.ManageCatalogue)]
public sealed class PreviewingController(ReadDraft read) : AdminController
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid categoryId, CancellationToken ct) => await read.RunAsync(categoryId, ct) is { } draft ? View(draft with { Today = Today }) : NotFound();
}
