using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Security;

/// <summary>Whose name and password go together; an unknown name takes as long as a wrong password.</summary>
internal sealed class PasswordCheck(UserManager<Account> accounts, GrcDbContext db, DecoyPassword decoy)
{
    public async Task<Account?> RunAsync(string? userName, string typed)
    {
        var account = userName is null ? null : await accounts.FindByNameAsync(userName);
        var matches = account?.PasswordHash is null ? decoy.Check(typed) : await accounts.CheckPasswordAsync(account, typed);
        // A password is hashed anew when hashes grow stronger; whoever signs in at the same moment may have saved that first, which is no one's conflict.
        if (matches && db.Entry(account!) is { State: EntityState.Modified } unsaved) unsaved.State = EntityState.Detached;
        return matches ? account : null;
    }
}
