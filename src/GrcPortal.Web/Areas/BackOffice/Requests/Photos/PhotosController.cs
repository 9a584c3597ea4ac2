using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Photos;

[Route("agents/demandes/{id:guid}/photos/{photoId:guid}"), Can(Permission.ReadRequests)]
public sealed class PhotosController(GrcDbContext db) : BackOfficeController
{
    /// <summary>The photo in the size asked for, or as it was taken while there is no smaller one.</summary>
    [HttpGet]
    public async Task<IActionResult> Show(Guid id, Guid photoId, int? taille, CancellationToken ct)
    {
        var photo = await db.Attachments.AsNoTracking()
            .SingleOrDefaultAsync(file => file.Id == photoId && file.RequestId == id && db.Requests.VisibleTo(Me).Any(r => r.Id == id), ct);
        if (photo is null) return NotFound();
        return taille is 320 or 1600 ? StoredFileResult.Of(photo, taille.Value) : StoredFileResult.Original(photo);
    }
}
