using System.Text.Json;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Web.Security;

/// <summary>The accounts that signed in from this browser before: it is not made to wait for what strangers try elsewhere.</summary>
public sealed class KnownDevice(TenantProtection protection, CurrentTenant tenant, IHttpContextAccessor http)
{
    private const string Purpose = "device";
    private const int Most = 10;

    private HttpContext Context => http.HttpContext!;

    /// <summary>Null when this name never entered from here.</summary>
    public Guid? IdFor(string name) => Read() is { } device && device.Names.Contains(name) ? device.Id : null;

    public void Remember(string name)
    {
        var device = Read() ?? new(Guid.NewGuid(), []);
        device = device with { Names = [name, .. device.Names.Where(known => known != name).Take(Most - 1)] };
        Context.Response.Cookies.Append(CookieNames.Device, protection.Protect(tenant, Purpose, JsonSerializer.Serialize(device)),
            new() { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, Path = "/", MaxAge = TimeSpan.FromDays(180) });
    }

    private Device? Read() =>
        protection.Unprotect(tenant, Purpose, Context.Request.Cookies[CookieNames.Device]) is { } device ? JsonSerializer.Deserialize<Device>(device) : null;

    private sealed record Device(Guid Id, IReadOnlyList<string> Names);
}
