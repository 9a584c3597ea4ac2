using GrcPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Requests;

/// <summary>Adds someone to an open demand in place of a demand of his own. His draft is emptied in the same commit, so that posting twice adds him once.</summary>
public sealed class JoinRequest(GrcDbContext db)
{
    public async Task RunAsync(Guid draftId, ServiceRequest request, Requester person, Message? note, string culture, Stamp stamp, CancellationToken ct)
    {
        if (await IsDoneAsync(draftId, ct)) return;
        var draft = new Draft { Id = draftId, CategoryId = request.CategoryId, Culture = culture, TouchedAt = stamp.At };
        draft.Empty(stamp.At);
        db.Add(draft);
        request.Join(person, stamp, note);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException lost) when (lost.IsLostRace())
        {
            db.ChangeTracker.Clear();
            if (!await IsDoneAsync(draftId, ct)) throw;   // someone else's act came between
        }
    }

    private Task<bool> IsDoneAsync(Guid draftId, CancellationToken ct) => db.Drafts.AnyAsync(d => d.Id == draftId, ct);
}
