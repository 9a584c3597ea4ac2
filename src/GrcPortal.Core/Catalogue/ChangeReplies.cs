using GrcPortal.Core.Audit;
using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Catalogue;

/// <summary>Keeps the reply templates. What was sent keeps its own words, whatever becomes of the template.</summary>
public sealed class ChangeReplies(GrcDbContext db)
{
    /// <summary>False when another template of this act has this name.</summary>
    public Task<bool> AddAsync(ReplyTemplate added, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        var known = await db.ReplyTemplates.Where(t => t.Act == added.Act).ToListAsync(ct);
        if (IsTaken(known, added.Id, added.Name)) return false;
        added.Rank = Ranking.Last(known);
        db.Add(added);
        db.Add(AuditEntry.Of(AuditAct.ReplyTemplateAdded, added.Id, stamp));
        return true;
    }, ct);

    /// <summary>False when another template of this act has this name.</summary>
    public Task<bool> ChangeAsync(Guid id, ReplyTemplate to, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        var changed = await db.ReplyTemplates.SingleAsync(t => t.Id == id, ct);
        var known = await db.ReplyTemplates.Where(t => t.Act == to.Act).ToListAsync(ct);
        if (IsTaken(known, id, to.Name)) return false;
        if (changed.Act != to.Act) changed.Rank = Ranking.Last(known);
        (changed.Name, changed.Act, changed.CategoryId, changed.Body) = (to.Name, to.Act, to.CategoryId, to.Body);
        db.Add(AuditEntry.Of(AuditAct.ReplyTemplateChanged, id, stamp));
        return true;
    }, ct);

    public Task MoveAsync(Guid id, bool up, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        var moved = await db.ReplyTemplates.SingleAsync(t => t.Id == id, ct);
        db.Add(AuditEntry.Of(AuditAct.ReplyTemplateChanged, id, stamp));
        return Ranking.Move(await db.ReplyTemplates.Where(t => t.Act == moved.Act).ToListAsync(ct), id, up);
    }, ct);

    public Task SwitchAsync(Guid id, bool on, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        var template = await db.ReplyTemplates.SingleAsync(t => t.Id == id, ct);
        if (template.IsActive == on) return false;
        template.IsActive = on;
        db.Add(AuditEntry.Of(AuditAct.ReplyTemplateChanged, id, stamp));
        return true;
    }, ct);

    private static bool IsTaken(List<ReplyTemplate> known, Guid id, string name) =>
        known.Exists(other => other.Id != id && string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase));
}
