using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.SignIn;

/// <summary>Where an agent goes once signed in: the page he came for, if it is one of the agents' own.</summary>
internal static class AgentsPath
{
    public static string Of(IUrlHelper url, string? asked) =>
        url.IsLocalUrl(asked) && (asked.StartsWith("/agents/", StringComparison.Ordinal) || asked.StartsWith("/administration/", StringComparison.Ordinal))
            ? asked : "/agents";
}
