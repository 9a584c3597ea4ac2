using GrcPortal.Core.Organisation;
using Microsoft.AspNetCore.Identity;

namespace GrcPortal.Web.Security;

/// <summary>Whose name and password go together; an unknown name takes as long as a wrong password.</summary>
internal sealed class PasswordCheck(UserManager<Account> accounts, DecoyPassword decoy)
{
    public async Task<Account?> RunAsync(string? userName, string typed)
    {
        var account = userName is null ? null : await accounts.FindByNameAsync(userName);
        var matches = account?.PasswordHash is null ? decoy.Check(typed) : await accounts.CheckPasswordAsync(account, typed);
        return matches ? account : null;
    }
}
