using System.Security.Claims;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Tenants;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GrcPortal.Web.Security;

/// <summary>An operator's signed-in state; valid on the operator's host only. Signing out changes his stamp, which ends it everywhere.</summary>
internal sealed class OperatorSession(PlatformDbContext db, EndedSessions ended, IHttpContextAccessor http, IOptions<SessionLimits> limits, TimeProvider clock)
{
    private HttpContext Context => http.HttpContext!;

    public Task SignInAsync(Operator person) =>
        Context.SignInAsync(Schemes.Operator, PrincipalOf(person, [new(ClaimNames.Session, Guid.NewGuid().ToString()), Ticket.Since(clock.GetUtcNow())]));

    public async Task SignOutAsync(CancellationToken ct)
    {
        if (Context.User.IsSignedIn(Schemes.Operator))
        {
            ended.Add(Context.User.SessionId());
            var (id, stamp) = (Context.User.AccountId(), Guid.NewGuid().ToString("N"));
            await db.Operators.Where(o => o.Id == id).ExecuteUpdateAsync(set => set.SetProperty(o => o.SecurityStamp, stamp), ct);
        }
        await Context.SignOutAsync(Schemes.Operator);
        Context.ClearWhatWasSeen();
    }

    public async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var (user, now) = (context.Principal!, clock.GetUtcNow());
        if (ended.Has(user.SessionId()) || now - user.Since() >= limits.Value.Longest)
        {
            context.RejectPrincipal();
            return;
        }
        if (now - context.Properties.IssuedUtc < Ticket.CheckedEvery) return;
        var id = user.AccountId();
        var person = await db.Operators.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, context.HttpContext.RequestAborted);
        if (person is null || person.SecurityStamp != user.FindFirstValue(ClaimNames.Stamp))
        {
            context.RejectPrincipal();
            return;
        }
        context.ReplacePrincipal(PrincipalOf(person, user.FindAll(claim => claim.Type is ClaimNames.Session or ClaimNames.Since)));
        context.ShouldRenew = true;
    }

    private static ClaimsPrincipal PrincipalOf(Operator person, IEnumerable<Claim> session) => new(new ClaimsIdentity(
    [
        new(ClaimTypes.NameIdentifier, person.Id.ToString()),
        new(ClaimTypes.Name, person.Name),
        new(ClaimNames.Stamp, person.SecurityStamp),
        new(ClaimNames.Permission, nameof(Permission.OperatePlatform)),
        .. session,
    ], Schemes.Operator));
}
