using GrcPortal.Core.Audit;
using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Organisation;

/// <summary>Keeps the trades. One is renamed, never removed: hours were counted at its rate.</summary>
public sealed class ChangeTrades(GrcDbContext db)
{
    /// <summary>False when another trade has this name.</summary>
    public Task<bool> AddAsync(string name, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        if (await IsTakenAsync(null, name, ct)) return false;
        var added = new Trade { Name = name };
        db.Add(added);
        db.Add(AuditEntry.Of(AuditAct.TradeAdded, added.Id, stamp));
        return true;
    }, ct);

    /// <summary>False when another trade has this name.</summary>
    public Task<bool> RenameAsync(Guid id, string name, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        if (await IsTakenAsync(id, name, ct)) return false;
        (await db.Trades.SingleAsync(t => t.Id == id, ct)).Name = name;
        db.Add(AuditEntry.Of(AuditAct.TradeChanged, id, stamp));
        return true;
    }, ct);

    private async Task<bool> IsTakenAsync(Guid? id, string name, CancellationToken ct) =>
        (await db.Trades.Where(t => t.Id != id).Select(t => t.Name).ToListAsync(ct)).Contains(name, StringComparer.OrdinalIgnoreCase);
}
