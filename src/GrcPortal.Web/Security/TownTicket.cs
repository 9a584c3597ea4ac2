using System.Globalization;
using System.Security.Claims;
using GrcPortal.Core.Tenants;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace GrcPortal.Web.Security;

/// <summary>The ticket of an account signed in to a town: new at each sign-in, of that town only, checked against the database every thirty seconds, worth nothing once signed out.</summary>
internal sealed class TownTicket(AccountSessions sessions, EndedSessions ended, CurrentTenant tenant, IHttpContextAccessor http, TimeProvider clock)
{
    private HttpContext Context => http.HttpContext!;

    public async Task IssueAsync(string scheme, ClaimsPrincipal person, CancellationToken ct)
    {
        if (Context.User.IsSignedIn(scheme)) await sessions.EndAsync(Context.User.SessionId(), Context.User.AccountId(), ct);
        var session = await sessions.StartAsync(person.AccountId(), ct);
        ((ClaimsIdentity)person.Identity!).AddClaims([new(ClaimNames.Session, session.ToString()), Ticket.Since(clock.GetUtcNow())]);
        await Context.SignInAsync(scheme, person);
    }

    public async Task WithdrawAsync(string scheme, CancellationToken ct)
    {
        if (Context.User.IsSignedIn(scheme)) await sessions.EndAsync(Context.User.SessionId(), Context.User.AccountId(), ct);
        await Context.SignOutAsync(scheme);
        Context.ClearWhatWasSeen();
    }

    /// <summary>Reads the person anew when it is time; the reader says null when he may no longer enter.</summary>
    public async Task CheckAsync(CookieValidatePrincipalContext context, Func<Guid, CancellationToken, Task<ClaimsPrincipal?>> read)
    {
        var (person, ct) = (context.Principal!, context.HttpContext.RequestAborted);
        if (!tenant.IsSet || person.FindFirstValue(ClaimNames.Tenant) != tenant.Id.ToString(CultureInfo.InvariantCulture) || ended.Has(person.SessionId()))
        {
            context.RejectPrincipal();
            return;
        }
        if (clock.GetUtcNow() - context.Properties.IssuedUtc < Ticket.CheckedEvery) return;

        if (await read(person.AccountId(), ct) is not { } fresh
            || fresh.FindFirstValue(ClaimNames.Stamp) != person.FindFirstValue(ClaimNames.Stamp)
            || !await sessions.GoesOnAsync(person.SessionId(), person.AccountId(), context.Scheme.Name, ct))
        {
            context.RejectPrincipal();
            return;
        }
        ((ClaimsIdentity)fresh.Identity!).AddClaims(person.FindAll(claim => claim.Type is ClaimNames.Session or ClaimNames.Since));
        context.ReplacePrincipal(fresh);
        context.ShouldRenew = true;
    }
}
