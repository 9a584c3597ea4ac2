using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Photos;

[Route("agents/demandes/{id:guid}/photos/{photoId:guid}"), Can(Permission.ProcessRequests)]
public sealed class PhotosController(GrcDbContext db, IFileStore files) : BackOfficeController
{
    /// <summary>The photo in the size asked for, or as it was taken while there is no smaller one. Whatever its bytes are, a browser only draws them.</summary>
    [HttpGet]
    public async Task<IActionResult> Show(Guid id, Guid photoId, int? taille, CancellationToken ct)
    {
        var photo = await db.Attachments.AsNoTracking()
            .SingleOrDefaultAsync(file => file.Id == photoId && file.RequestId == id && db.Requests.VisibleTo(Me).Any(r => r.Id == id), ct);
        if (photo is null) return NotFound();

        var key = FileKey.Parse(photo.FileKey);
        var smaller = taille is 320 or 1600 && photo.SmallerSizes is SmallerSizes.Made ? key.Smaller(taille.Value) : null;
        if (await files.OpenAsync(smaller ?? key, ct) is not { } content) return NotFound();

        Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        Response.Headers.CacheControl = "private, max-age=600";
        return File(content, smaller is null ? photo.ContentType : FileType.Jpeg.MediaType());
    }
}
