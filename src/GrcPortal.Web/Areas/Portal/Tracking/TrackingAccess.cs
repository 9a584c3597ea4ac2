using System.Text.Json;
using GrcPortal.Core.Data;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Portal.Tracking;

/// <summary>The demands whose conversation this browser may read: it sent them, came by a message's link, or gave the e-mail or phone; or a citizen is signed in whose demands they are.</summary>
public sealed class TrackingAccess(GrcDbContext db, TenantProtection protection, CurrentTenant tenant, IHttpContextAccessor http)
{
    private const string Purpose = "tracking";
    private const int Most = 20;

    private HttpContext Context => http.HttpContext!;

    public async Task<bool> HasAsync(Guid requestId, CancellationToken ct)
    {
        if (Granted().Contains(requestId)) return true;
        if (!Context.User.IsSignedIn(Schemes.Citizen)) return false;
        var citizen = Context.User.AccountId();
        return await db.Requesters.AnyAsync(person => person.RequestId == requestId && person.AccountId == citizen, ct);
    }

    /// <summary>The latest first: the oldest makes room.</summary>
    public void Grant(Guid requestId)
    {
        List<Guid> ids = [requestId, .. Granted().Where(id => id != requestId).Take(Most - 1)];
        Context.Response.Cookies.Append(CookieNames.Tracking, protection.Protect(tenant, Purpose, JsonSerializer.Serialize(ids)),
            new() { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, Path = "/" });
    }

    private List<Guid> Granted() =>
        protection.Unprotect(tenant, Purpose, Context.Request.Cookies[CookieNames.Tracking]) is { } ids
            ? JsonSerializer.Deserialize<List<Guid>>(ids) ?? []
            : [];
}
