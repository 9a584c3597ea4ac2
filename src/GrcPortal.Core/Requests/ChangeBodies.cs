using GrcPortal.Core.Audit;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Requests;

/// <summary>Keeps the other bodies that demands are sent on to. One is switched off, never deleted: what was forwarded to it stays told.</summary>
public sealed class ChangeBodies(GrcDbContext db)
{
    /// <summary>False when another body has this name.</summary>
    public Task<bool> AddAsync(Body added, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        if (await IsTakenAsync(added.Id, added.Name, ct)) return false;
        db.Add(added);
        db.Add(AuditEntry.Of(AuditAct.BodyAdded, added.Id, stamp));
        return true;
    }, ct);

    /// <summary>False when another body has this name.</summary>
    public Task<bool> ChangeAsync(Guid id, string name, string? contact, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        if (await IsTakenAsync(id, name, ct)) return false;
        var changed = await db.Bodies.SingleAsync(b => b.Id == id, ct);
        (changed.Name, changed.Contact) = (name, contact);
        db.Add(AuditEntry.Of(AuditAct.BodyChanged, id, stamp));
        return true;
    }, ct);

    /// <summary>Not while citizens are sent to it: by a category that is its competence, or by a reason of refusal.</summary>
    public Task SwitchAsync(Guid id, bool on, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        var body = await db.Bodies.SingleAsync(b => b.Id == id, ct);
        if (body.IsActive == on) return false;
        if (!on && (await db.Categories.AnyAsync(c => c.CompetentBodyId == id, ct) || await db.ListedReasons.AnyAsync(r => r.BodyId == id && r.IsActive, ct)))
            throw new RuleBrokenException("Body.InUse");
        body.IsActive = on;
        db.Add(AuditEntry.Of(AuditAct.BodyChanged, id, stamp));
        return true;
    }, ct);

    private async Task<bool> IsTakenAsync(Guid id, string name, CancellationToken ct) =>
        (await db.Bodies.Where(b => b.Id != id).Select(b => b.Name).ToListAsync(ct)).Contains(name, StringComparer.OrdinalIgnoreCase);
}
