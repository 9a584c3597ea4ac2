using GrcPortal.Core.Organisation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace GrcPortal.Web.Security;

/// <summary>What one must be allowed to do in the whole authority to come here: a right over one department or category is not enough.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class CanEverywhereAttribute(Permission permission) : AuthorizeAttribute(permission.ToString()), IAuthorizationFilter
{
    public Permission Permission { get; } = permission;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (!AgentSession.IdentityOf(context.HttpContext.User).In(Permission).Any(scope => scope.IsWhole)) context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
    }
}
