using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Organisation;

/// <summary>Sweeps what signing in leaves behind: counters nobody waits for, sessions over for a month, accounts whose address nobody confirmed.</summary>
public sealed class ForgetOldSignIns(GrcDbContext db, TimeProvider clock) : ITenantJob
{
    private static readonly TimeSpan Sessions = TimeSpan.FromDays(30), Unconfirmed = TimeSpan.FromDays(7);

    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (counters, sessions, unconfirmed) = (now - SignInCounters.Forgotten, now - Sessions, now - Unconfirmed);
        await db.SignInAttempts.Where(attempt => attempt.LastAt < counters).ExecuteDeleteAsync(ct);
        await db.SignInSessions.Where(session => session.SeenAt < sessions).ExecuteDeleteAsync(ct);
        await db.Users.Where(account => !account.EmailConfirmed && account.CreatedAt < unconfirmed).ExecuteDeleteAsync(ct);
    }
}
