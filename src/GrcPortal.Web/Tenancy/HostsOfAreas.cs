using GrcPortal.Core.Tenants;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace GrcPortal.Web.Tenancy;

/// <summary>The operator's screens exist on the operator's host only, and a tenant's on its own: elsewhere they are 404.</summary>
internal sealed class HostsOfAreas(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, CurrentTenant tenant)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>() is { } action)
        {
            action.RouteValues.TryGetValue("area", out var area);
            var isPlatform = area is "Platform";
            if (area is not null && isPlatform == tenant.IsSet)
            {
                context.SetEndpoint(null);
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }
        }
        return next(context);
    }
}
