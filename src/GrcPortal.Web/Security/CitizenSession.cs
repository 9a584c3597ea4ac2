using System.Globalization;
using System.Security.Claims;
using GrcPortal.Core.Data;
using GrcPortal.Core.Tenants;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Security;

/// <summary>A citizen's signed-in state. It opens his own demands and fills in his name: nothing that he could not do without.</summary>
internal sealed class CitizenSession(GrcDbContext db, TownTicket ticket, CurrentTenant tenant)
{
    public Task ValidateAsync(CookieValidatePrincipalContext context) => ticket.CheckAsync(context, PrincipalAsync);

    /// <summary>Null when the account is gone, or its address not confirmed.</summary>
    public async Task<ClaimsPrincipal?> PrincipalAsync(Guid accountId, CancellationToken ct)
    {
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == accountId && a.EmailConfirmed, ct);
        return account is not { IsCitizens: true } ? null : new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, accountId.ToString()),
            new(ClaimTypes.Name, account.Name ?? account.Email!),
            new(ClaimNames.Tenant, tenant.Id.ToString(CultureInfo.InvariantCulture)),
            new(ClaimNames.Stamp, account.SecurityStamp ?? ""),
        ], Schemes.Citizen));
    }
}
