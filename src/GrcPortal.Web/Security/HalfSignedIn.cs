using System.Text.Json;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Web.Security;

/// <summary>The password was right, the second factor is still to come: known for ten minutes, by a cookie that opens nothing else.</summary>
public sealed class HalfSignedIn(TenantProtection protection, CurrentTenant tenant, IHttpContextAccessor http, TimeProvider clock)
{
    private const string Purpose = "half-signed-in";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private HttpContext Context => http.HttpContext!;

    public void Begin(Guid person, string? stamp, string? back) => Context.Response.Cookies.Append(
        CookieNames.HalfSignedIn, protection.Protect(tenant, Purpose, JsonSerializer.Serialize(new Half(person, stamp ?? "", back, clock.GetUtcNow() + Life))),
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, Path = "/" });

    public Half? Current() =>
        protection.Unprotect(tenant, Purpose, Context.Request.Cookies[CookieNames.HalfSignedIn]) is { } text
        && JsonSerializer.Deserialize<Half>(text) is { } half && half.Until > clock.GetUtcNow() ? half : null;

    public void End() => Context.Response.Cookies.Delete(CookieNames.HalfSignedIn, new() { Path = "/", Secure = true });

    /// <summary>The stamp as it was: a password changed meanwhile starts all over.</summary>
    public sealed record Half(Guid Person, string Stamp, string? Back, DateTimeOffset Until);
}
