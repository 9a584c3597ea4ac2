using GrcPortal.Core.Requests;
using GrcPortal.Web.Areas.Portal.Catalogue;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.Portal.Filing;

[Route(CategoryAddress.Route + "/description")]
public sealed class DescriptionController(FilingDesk desk) : FilingController(desk)
{
    [HttpGet]
    public IActionResult Edit() => View("Description", new DescriptionForm { Description = Filing.Draft?.Description });

    [HttpPost]
    public async Task<IActionResult> Update(DescriptionForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid) return Invalid("Description", form);

        return Next(await Desk.WriteAsync(Filing, draft =>
        {
            draft.Description = form.Description;
            draft.Answered |= DraftSteps.Description;
        }, ct));
    }
}
