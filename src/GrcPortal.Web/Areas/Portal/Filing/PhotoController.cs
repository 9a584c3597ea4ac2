using GrcPortal.Core.Places;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Web.Areas.Portal.Catalogue;
using GrcPortal.Web.Shared;
using GrcPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.Portal.Filing;

/// <summary>Photos and documents, or none. Each is taken in at once, so that a refusal costs nothing of the rest.</summary>
[Route(CategoryAddress.Route + "/photo")]
public sealed class PhotoController(FilingDesk desk, TakeFiles take, PhotoPlace place, IFileStore files) : FilingController(desk)
{
    [HttpGet]
    public IActionResult Edit()
    {
        ViewData[PhotoPlace.Offered] = TempData[PhotoPlace.Offered];   // read once, then gone
        return View("Photo", new PhotoForm());
    }

    [HttpPost, UploadLimit]
    public async Task<IActionResult> Update(PhotoForm form, CancellationToken ct)
    {
        var posted = form.Files.Where(file => file.Length > 0 || file.FileName.Length > 0).ToList();
        if (posted.Count is 0) return Next(await Desk.WriteAsync(Filing, draft => draft.Answered |= DraftSteps.Photo, ct));

        var taken = await take.RunAsync(posted, Filing.Draft?.Attachments ?? [], ct);
        if (taken.Kept.Count > 0)
        {
            var written = await Desk.AttachAsync(Filing, taken.Kept, ct);
            ViewData["Filing"] = written;
            await OfferAsync(written, taken.Position, ct);
        }
        if (taken.Problems.Count is 0) return Redirect(Filing.PathOf(FilingStep.Photo));

        foreach (var problem in taken.Problems) ModelState.AddModelError(nameof(form.Files), problem);
        ViewData[PhotoPlace.Offered] = TempData[PhotoPlace.Offered];
        return Invalid("Photo", form, taken.Status);
    }

    [HttpPost("{photoId:guid}/retrait")]
    public async Task<IActionResult> Destroy(Guid photoId, CancellationToken ct)
    {
        if (Filing.Files.Besides(Filing.Form?.Definition).SingleOrDefault(file => file.Id == photoId) is not { } file) return Redirect(Filing.PathOf(FilingStep.Photo));
        await Desk.RemoveAsync(Filing, photoId, ct);
        await files.DeleteAsync(FileKey.Parse(file.FileKey), ct);   // after the commit: a file without row would be swept anyway
        return Redirect(Filing.PathOf(FilingStep.Photo));
    }

    /// <summary>The place of the photo is the demand's from now on, because its author said so.</summary>
    [HttpPost("lieu")]
    public async Task<IActionResult> Place(PhotoPlaceForm form, CancellationToken ct)
    {
        if (GeoPoint.Parse(form.At) is not { } at || await place.FindAsync(at, ct) is not { } found) return Redirect(Filing.PathOf(FilingStep.Photo));
        await Desk.WriteAsync(Filing, draft =>
        {
            (draft.Lat, draft.Lon, draft.SectorId) = (at.Lat, at.Lon, found.SectorId);
            draft.Address ??= found.Address;
            draft.Answered |= DraftSteps.Place;
        }, ct);
        Flash("PhotoPlace");
        return Redirect(Filing.PathOf(FilingStep.Photo));
    }

    [HttpGet("{photoId:guid}/apercu")]
    public IActionResult Preview(Guid photoId) => Filing.Draft?.Attachments.SingleOrDefault(file => file.Id == photoId) is { } file ? StoredFileResult.Original(file) : NotFound();

    /// <summary>Only when no point was given, and when it lies here: a photo of last summer's beach says nothing of this street.</summary>
    private async Task OfferAsync(FilingDraft written, GpsPosition? position, CancellationToken ct)
    {
        if (position is null || written.Draft is not { Lat: null }) return;
        var at = new GeoPoint(position.Latitude, position.Longitude);
        if (await place.FindAsync(at, ct) is not null) TempData[PhotoPlace.Offered] = at.ToString();
    }
}
