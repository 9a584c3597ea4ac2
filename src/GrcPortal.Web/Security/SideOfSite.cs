using GrcPortal.Web.Tenancy;
using Microsoft.AspNetCore.Diagnostics;

namespace GrcPortal.Web.Security;

/// <summary>Who a request speaks as: an operator on his host, an agent on the agents' pages, else a citizen. The same person may be all three in one browser.</summary>
internal static class SideOfSite
{
    public static string SchemeOf(HttpContext context)
    {
        if (context.Features.Get<PlatformHost>() is not null) return Schemes.Operator;

        // An error page speaks for the page it stands for.
        var path = context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Request.Path.Value;
        return IsAgents(path) ? Schemes.Agent : Schemes.Citizen;
    }

    public static bool IsAgents(PathString path) =>
        path.StartsWithSegments("/agents", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/administration", StringComparison.OrdinalIgnoreCase);
}
