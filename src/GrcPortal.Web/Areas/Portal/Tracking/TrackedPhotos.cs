using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;

namespace GrcPortal.Web.Areas.Portal.Tracking;

internal static class TrackedPhotos
{
    /// <summary>A demand's files: those it came with, those of the conversation, and the photos of the work that served it. What a note between agents brings is theirs.</summary>
    public static IQueryable<Attachment> OfRequest(this GrcDbContext db, Guid requestId) => db.Attachments.Where(photo =>
        photo.RequestId == requestId && !db.Messages.Any(note => note.Id == photo.MessageId && note.Direction == MessageDirection.Note)
        || db.InterventionRequests.Any(served => served.InterventionId == photo.InterventionId && served.RequestId == requestId));
}
