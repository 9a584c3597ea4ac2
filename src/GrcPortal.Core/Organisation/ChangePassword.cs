using GrcPortal.Core.Data;
using GrcPortal.Core.Notifications;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Organisation;

/// <summary>A new password ends every session and is told by mail: the browser it was typed in gets a new ticket. To be saved by the caller.</summary>
public sealed class ChangePassword(GrcDbContext db, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    public const int Shortest = 12, Longest = 128;

    public async Task RunAsync(Account account, string password, CancellationToken ct)
    {
        var isFirst = account.PasswordHash is null;
        account.TakePassword(hasher.HashPassword(account, password));
        var now = clock.GetUtcNow();
        foreach (var session in await db.SignInSessions.Where(s => s.AccountId == account.Id && s.EndedAt == null).ToListAsync(ct))
            session.EndedAt = now;
        if (!isFirst) db.Add(new OutgoingMessage { Text = NotificationText.PasswordChanged, AccountId = account.Id });
    }
}
