using Microsoft.AspNetCore.Mvc.Filters;

namespace GrcPortal.Web.Security;

/// <summary>For pages reached by a token or a code: their address is told to nobody.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NoReferrerAttribute : ResultFilterAttribute
{
    public override void OnResultExecuting(ResultExecutingContext context) =>
        context.HttpContext.Response.Headers["Referrer-Policy"] = "no-referrer";
}
