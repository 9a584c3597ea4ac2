using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GrcPortal.Web.Security;

/// <summary>The open sessions of a town's accounts: one a sign-in, so that each can be ended alone and an old cookie is worth nothing.</summary>
public sealed class AccountSessions(GrcDbContext db, EndedSessions ended, IOptions<SessionLimits> limits, TimeProvider clock)
{
    public async Task<Guid> StartAsync(Guid accountId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var session = new SignInSession { AccountId = accountId, StartedAt = now, SeenAt = now };
        db.Add(session);
        await db.SaveChangesAsync(ct);
        return session.Id;
    }

    /// <summary>It is open, was used lately, and not since this morning: then it is seen now.</summary>
    public async Task<bool> GoesOnAsync(Guid id, Guid accountId, string scheme, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (seenAfter, startedAfter) = (now - limits.Value.Idle(scheme), now - limits.Value.Longest);
        return await db.SignInSessions
            .Where(s => s.Id == id && s.AccountId == accountId && s.EndedAt == null && s.SeenAt > seenAfter && s.StartedAt > startedAfter)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), ct) is 1;
    }

    /// <summary>False when it is no open session of this account.</summary>
    public async Task<bool> EndAsync(Guid id, Guid accountId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var isOurs = await db.SignInSessions.Where(s => s.Id == id && s.AccountId == accountId && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), ct) is 1;
        if (isOurs) ended.Add(id);
        return isOurs;
    }

    /// <summary>Those that a ticket could still open, the latest first.</summary>
    public async Task<IReadOnlyList<SignInSession>> OpenAsync(Guid accountId, string scheme, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (seenAfter, startedAfter) = (now - limits.Value.Idle(scheme), now - limits.Value.Longest);
        return await db.SignInSessions.AsNoTracking()
            .Where(s => s.AccountId == accountId && s.EndedAt == null && s.SeenAt > seenAfter && s.StartedAt > startedAfter)
            .OrderByDescending(s => s.SeenAt).Take(50).ToListAsync(ct);
    }
}
