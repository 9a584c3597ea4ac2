using System.Security.Claims;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;

namespace GrcPortal.Web.Tenancy;

internal static class PageFrames
{
    public static PageFrame For(IServiceProvider services)
    {
        var tenant = services.GetRequiredService<CurrentTenant>();
        var user = services.GetRequiredService<IHttpContextAccessor>().HttpContext?.User;
        var name = user?.FindFirstValue(ClaimTypes.Name);
        if (!tenant.IsSet) return new("GrcPortal", "G", null, name);

        var info = tenant.Info;
        return new(info.Name, Monogram(info.Name), Theme.PathOf(info), name) { Zone = info.Zone };
    }

    /// <summary>The first letter of the name proper: "Ville de Montclair-sur-Aure" is M, not V.</summary>
    private static string Monogram(string name) =>
        name.Split(' ').LastOrDefault(word => word.Length > 0 && char.IsUpper(word[0]))?[..1] ?? name[..1];
}
