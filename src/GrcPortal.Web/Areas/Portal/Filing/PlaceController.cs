using GrcPortal.Core.Requests;
using GrcPortal.Web.Areas.Portal.Catalogue;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Portal.Filing;

[Route(CategoryAddress.Route + "/lieu")]
public sealed class PlaceController(FilingDesk desk, IStringLocalizer<FilingText> texts) : FilingController(desk)
{
    [HttpGet]
    public IActionResult Edit() => View("Place", PlaceForm.Of(Filing.Draft));

    [HttpPost]
    public async Task<IActionResult> Update(PlaceForm form, CancellationToken ct)
    {
        if (form is { Address: null, PlaceDetails: null }) ModelState.AddModelError(nameof(form.Address), texts["Place.Missing"]);
        if (!ModelState.IsValid) return Invalid("Place", form);

        return Next(await Desk.WriteAsync(Filing, draft =>
        {
            (draft.Address, draft.PlaceDetails) = (form.Address, form.PlaceDetails);
            draft.Answered |= DraftSteps.Place;
        }, ct));
    }
}
