using System.Globalization;
using System.Security.Claims;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Tenants;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Security;

/// <summary>An agent's signed-in state: made at sign-in, checked against the tenant on every request and against the database every 30 seconds.</summary>
internal sealed class AgentSession(GrcDbContext db, CurrentTenant tenant, TimeProvider clock)
{
    private static readonly TimeSpan CheckedEvery = TimeSpan.FromSeconds(30);

    /// <summary>Null when the account is no active agent's.</summary>
    public async Task<ClaimsPrincipal?> PrincipalAsync(Guid accountId, CancellationToken ct)
    {
        var agent = await (from a in db.Agents
                           join account in db.Users on a.AccountId equals account.Id
                           where a.AccountId == accountId && a.IsActive
                           select new { a.Id, a.Name, account.SecurityStamp }).SingleOrDefaultAsync(ct);
        return agent is null ? null : new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, accountId.ToString()),
            new(ClaimTypes.Name, agent.Name),
            new(ClaimNames.Agent, agent.Id.ToString()),
            new(ClaimNames.Tenant, tenant.Id.ToString(CultureInfo.InvariantCulture)),
            new(ClaimNames.Stamp, agent.SecurityStamp ?? ""),
            new(ClaimNames.Permission, nameof(Permission.ProcessRequests)),
        ], Schemes.Agent));
    }

    public static AgentIdentity IdentityOf(ClaimsPrincipal user) => new(
        Guid.Parse(user.FindFirstValue(ClaimNames.Agent)!),
        user.FindFirstValue(ClaimTypes.Name)!,
        user.FindAll(ClaimNames.Permission).Select(claim => Enum.Parse<Permission>(claim.Value)).ToHashSet());

    public async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (!tenant.IsSet || context.Principal?.FindFirstValue(ClaimNames.Tenant) != tenant.Id.ToString(CultureInfo.InvariantCulture))
        {
            context.RejectPrincipal();
            return;
        }
        if (clock.GetUtcNow() - context.Properties.IssuedUtc < CheckedEvery) return;

        var accountId = Guid.Parse(context.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var fresh = await PrincipalAsync(accountId, context.HttpContext.RequestAborted);
        if (fresh is null || fresh.FindFirstValue(ClaimNames.Stamp) != context.Principal.FindFirstValue(ClaimNames.Stamp))
        {
            context.RejectPrincipal();
            return;
        }
        context.ReplacePrincipal(fresh);
        context.ShouldRenew = true;
    }
}
