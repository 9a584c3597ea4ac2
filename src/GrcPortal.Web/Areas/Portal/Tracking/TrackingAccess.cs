using System.Text.Json;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Security;

namespace GrcPortal.Web.Areas.Portal.Tracking;

/// <summary>The demands whose conversation this browser may read: it sent them, came by a message's link, or gave the e-mail or phone.</summary>
public sealed class TrackingAccess(TenantProtection protection, CurrentTenant tenant, IHttpContextAccessor http)
{
    private const string Purpose = "tracking";
    private const int Most = 20;

    private HttpContext Context => http.HttpContext!;

    public bool Has(Guid requestId) => Granted().Contains(requestId);

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
