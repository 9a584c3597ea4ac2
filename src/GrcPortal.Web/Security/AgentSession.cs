using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using System.Text.Json;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Tenants;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Security;

/// <summary>An agent's signed-in state: who he is and what he may do, read anew every 30 seconds.</summary>
internal sealed class AgentSession(GrcDbContext db, ReadAgentIdentity identities, TownTicket ticket, CurrentTenant tenant, TimeProvider clock)
{
    private static readonly ConditionalWeakTable<ClaimsPrincipal, AgentIdentity> Known = [];

    /// <summary>Null when the account is no active agent's.</summary>
    public async Task<ClaimsPrincipal?> PrincipalAsync(Guid accountId, CancellationToken ct)
    {
        var agent = await (from a in db.Agents
                           join account in db.Users on a.AccountId equals account.Id
                           where a.AccountId == accountId && a.IsActive
                           select new { a.Id, a.Name, account.SecurityStamp }).SingleOrDefaultAsync(ct);
        if (agent is null) return null;

        var identity = await identities.RunAsync(agent.Id, agent.Name, tenant.Info.DayOf(clock.GetUtcNow()), ct);
        return new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, accountId.ToString()),
            new(ClaimTypes.Name, agent.Name),
            new(ClaimNames.Agent, JsonSerializer.Serialize(identity)),
            new(ClaimNames.Tenant, tenant.Id.ToString(CultureInfo.InvariantCulture)),
            new(ClaimNames.Stamp, agent.SecurityStamp ?? ""),
            .. identity.Scopes.SelectMany(scope => scope.Permissions).Distinct().Select(permission => new Claim(ClaimNames.Permission, permission.ToString())),
        ], Schemes.Agent));
    }

    /// <summary>What the ticket says he may do: at most thirty seconds old.</summary>
    public static AgentIdentity IdentityOf(ClaimsPrincipal user) => Known.GetValue(
        user, person => JsonSerializer.Deserialize<AgentIdentity>(person.FindFirstValue(ClaimNames.Agent)!)!);

    public Task ValidateAsync(CookieValidatePrincipalContext context) => ticket.CheckAsync(context, PrincipalAsync);
}
