using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Shared.Passwords;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Security;

/// <summary>Asked again before what matters: a browser left open is not its owner. Wrong answers wait as they do at the door.</summary>
public sealed class OwnPassword(GrcDbContext db, SignInBrake brake, IPasswordHasher<Account> hasher, IStringLocalizer<PasswordsText> texts)
{
    public string Wrong => texts["Own.Wrong"];

    public async Task<(Account? Account, TimeSpan Wait)> CheckAsync(Guid accountId, string typed, CancellationToken ct)
    {
        var account = await db.Users.SingleAsync(a => a.Id == accountId, ct);
        if (await brake.TryAsync(account.UserName!, ct) is var wait && wait > TimeSpan.Zero) return (null, wait);
        if (account.PasswordHash is null || hasher.VerifyHashedPassword(account, account.PasswordHash, typed) is PasswordVerificationResult.Failed) return (null, TimeSpan.Zero);
        await brake.ReleaseAsync(account.UserName!, ct);
        return (account, TimeSpan.Zero);
    }
}
