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

    /// <summary>Of a path as it was decoded once: a PathString made from it would decode it again, and choke on what that gives.</summary>
    public static bool IsAgents(string? path) => IsUnder(path, "/agents") || IsUnder(path, "/administration");

    private static bool IsUnder(string? path, string start) =>
        path is not null && path.StartsWith(start, StringComparison.OrdinalIgnoreCase) && (path.Length == start.Length || path[start.Length] is '/');
}
