using GrcPortal.Core.Organisation;
using Microsoft.AspNetCore.Authorization;

namespace GrcPortal.Web.Security;

/// <summary>What one must be allowed to do to come here.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class CanAttribute(Permission permission) : AuthorizeAttribute(permission.ToString())
{
    public Permission Permission { get; } = permission;
}
