using GrcPortal.Core.Data;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.BackOffice.Interventions.Photos;

/// <summary>What the work looked like when it was done.</summary>
[Route("agents/interventions/{id:guid}/photos/{photoId:guid}"), Can(Permission.ReadRequests)]
public sealed class PhotosController(GrcDbContext db) : BackOfficeController
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid id, Guid photoId, int? taille, CancellationToken ct)
    {
        var photo = await db.Attachments.AsNoTracking().SingleOrDefaultAsync(
            file => file.Id == photoId && file.InterventionId == id && db.Interventions.VisibleTo(Me, db.Requests).Any(i => i.Id == id), ct);
        return photo is null ? NotFound() : taille is ThumbnailMaker.Small or ThumbnailMaker.Large ? StoredFileResult.Of(photo, taille.Value) : StoredFileResult.Original(photo);
    }
}
