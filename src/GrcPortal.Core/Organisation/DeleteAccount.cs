using GrcPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Organisation;

/// <summary>Removes a citizen's account with its sessions, links and unsent messages; his demands stay, tied to nobody's account.</summary>
public sealed class DeleteAccount(GrcDbContext db)
{
    public async Task RunAsync(Account account, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Requesters.Where(person => person.AccountId == account.Id).ExecuteUpdateAsync(set => set.SetProperty(person => person.AccountId, (Guid?)null), ct);
        await db.UserTokens.Where(token => token.UserId == account.Id).ExecuteDeleteAsync(ct);
        db.Remove(account);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
