using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests.Listing;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Security;

namespace GrcPortal.Web.Areas.BackOffice.Inbox;

/// <summary>
/// Keeps what was looked for out of addresses, and so out of logs and histories: the browser holds the last few searches, protected
/// for this agent, and an address only says which one.
/// </summary>
public sealed class SoughtWords(TenantProtection protection, CurrentTenant tenant, IHttpContextAccessor http, TimeProvider clock)
{
    private const int Most = 5;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private HttpContext Context => http.HttpContext!;

    public string Remember(AgentIdentity me, string typed)
    {
        var id = RandomNumberGenerator.GetHexString(8, lowercase: true);
        List<Search> searches = [new(id, typed, clock.GetUtcNow()), .. Read(me).Take(Most - 1)];
        Context.Response.Cookies.Append(CookieNames.Search, protection.Protect(tenant, PurposeOf(me), JsonSerializer.Serialize(searches)),
            new() { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, Path = "/" });
        return id;
    }

    /// <summary>Null when it is too long ago, or another's.</summary>
    public Sought? Find(AgentIdentity me, string id) => Read(me).FirstOrDefault(search => search.Id == id) is { } found ? new(found.Typed) : null;

    private List<Search> Read(AgentIdentity me)
    {
        var held = protection.Unprotect(tenant, PurposeOf(me), Context.Request.Cookies[CookieNames.Search]);
        return held is null ? [] : [.. JsonSerializer.Deserialize<List<Search>>(held)!.Where(search => search.At + Kept > clock.GetUtcNow())];
    }

    private static string PurposeOf(AgentIdentity me) => string.Create(CultureInfo.InvariantCulture, $"search/{me.Id:N}");

    private sealed record Search(string Id, string Typed, DateTimeOffset At);
}
