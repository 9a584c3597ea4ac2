using GrcPortal.Core.Data;
using GrcPortal.Core.Tenants;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Shared;

/// <summary>Opens the request's connection once, so that the tenant is told to PostgreSQL once.</summary>
internal sealed class OneConnection(GrcDbContext db, CurrentTenant tenant) : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (tenant.IsSet) await db.Database.OpenConnectionAsync(context.HttpContext.RequestAborted);
        await next();
    }
}
