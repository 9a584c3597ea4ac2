using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Areas.Portal.Catalogue;
using GrcPortal.Web.Shared.Maps;
using GrcPortal.Web.Shared.Places;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Portal.Filing;

/// <summary>An address, a point on the map or a description: three ways that are worth the same.</summary>
[Route(CategoryAddress.Route + "/lieu")]
public sealed class PlaceController(FilingDesk desk, SettlePlace settle, MapPages maps, IStringLocalizer<FilingText> texts, IStringLocalizer<TypedPlaceText> words) : FilingController(desk)
{
    protected override FilingStep Asked => FilingStep.Place;

    [HttpGet]
    public async Task<IActionResult> Edit(CancellationToken ct)
    {
        var form = PlaceForm.Of(Filing.Draft);
        form.Map = await maps.GroundAsync(ct);
        return View("Place", form);
    }

    [HttpPost]
    public async Task<IActionResult> Update(PlaceForm form, CancellationToken ct)
    {
        if (Filing.Category.Place is PlaceRule.Required && form is { Address: null, PlaceDetails: null, Point: null or "" }) ModelState.AddModelError(nameof(form.Address), texts["Place.Missing"]);
        if (!ModelState.IsValid) return await RefusedAsync(form, ct);

        var place = await settle.RunAsync(form.Typed, Filing.Draft, ct);
        if (place.IsOutside)
        {
            form.IsOutside = true;
            ModelState.AddModelError(nameof(form.Address), texts["Place.Outside", Town.Name]);
        }
        else if (place.Choices.Count > 0)
        {
            form.Choices = place.Choices;
            ModelState.AddModelError(nameof(form.Choice), words["Choose"]);
        }
        if (!ModelState.IsValid) return await RefusedAsync(form, ct);

        return Next(await Desk.WriteAsync(Filing, draft =>
        {
            (draft.Address, draft.PlaceDetails) = (place.Address, form.PlaceDetails);
            (draft.Lat, draft.Lon, draft.SectorId) = (place.Point?.Lat, place.Point?.Lon, place.SectorId);
            draft.Answered |= DraftSteps.Place;
        }, ct));
    }

    private async Task<IActionResult> RefusedAsync(PlaceForm form, CancellationToken ct)
    {
        form.Map = await maps.GroundAsync(ct);
        return Invalid("Place", form);
    }
}
