using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Portal.Tracking;

/// <summary>A demand's photos, for who has access to its conversation.</summary>
[Route("suivi/{code}/photo/{id:guid}"), NoReferrer]
public sealed class PhotosController(GrcDbContext db, TrackingAccess access) : PortalController
{
    [HttpGet]
    public Task<IActionResult> Show(string code, Guid id, CancellationToken ct) => FindAsync(code, id, ThumbnailMaker.Large, ct);

    [HttpGet("vignette")]
    public Task<IActionResult> Thumbnail(string code, Guid id, CancellationToken ct) => FindAsync(code, id, ThumbnailMaker.Small, ct);

    [HttpGet("originale")]
    public Task<IActionResult> Original(string code, Guid id, CancellationToken ct) => FindAsync(code, id, null, ct);

    private async Task<IActionResult> FindAsync(string code, Guid id, int? size, CancellationToken ct)
    {
        if (TrackingCode.Parse(code) is not { } parsed) return NotFound();
        var owner = await db.Requests.Where(r => r.TrackingCode == parsed).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(ct);
        if (owner is not { } requestId || !await access.HasAsync(requestId, ct)) return NotFound();
        if (await db.OfRequest(requestId).AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } photo) return NotFound();
        return size is { } most ? StoredFileResult.Of(photo, most) : StoredFileResult.Original(photo);
    }
}
