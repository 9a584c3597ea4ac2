using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;

namespace GrcPortal.Web.Areas.Portal.Tracking;

internal static class TrackedPhotos
{
    /// <summary>A demand's photos: those it came with, and those of the work that served it.</summary>
    public static IQueryable<Attachment> OfRequest(this GrcDbContext db, Guid requestId) => db.Attachments.Where(photo =>
        photo.RequestId == requestId || db.InterventionRequests.Any(served => served.InterventionId == photo.InterventionId && served.RequestId == requestId));
}
