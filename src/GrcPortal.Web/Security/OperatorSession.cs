using System.Security.Claims;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Tenants;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Security;

/// <summary>An operator's signed-in state; valid on the operator's host only.</summary>
internal sealed class OperatorSession(PlatformDbContext db, TimeProvider clock)
{
    private static readonly TimeSpan CheckedEvery = TimeSpan.FromSeconds(30);

    public static ClaimsPrincipal PrincipalOf(Operator person) => new(new ClaimsIdentity(
    [
        new(ClaimTypes.NameIdentifier, person.Id.ToString()),
        new(ClaimTypes.Name, person.Name),
        new(ClaimNames.Stamp, person.SecurityStamp),
        new(ClaimNames.Permission, nameof(Permission.OperatePlatform)),
    ], Schemes.Operator));

    public async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (clock.GetUtcNow() - context.Properties.IssuedUtc < CheckedEvery) return;
        var id = Guid.Parse(context.Principal!.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var person = await db.Operators.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, context.HttpContext.RequestAborted);
        if (person is null || person.SecurityStamp != context.Principal!.FindFirstValue(ClaimNames.Stamp))
        {
            context.RejectPrincipal();
            return;
        }
        context.ReplacePrincipal(PrincipalOf(person));
        context.ShouldRenew = true;
    }
}
