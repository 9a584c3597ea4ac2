using GrcPortal.Core.Tenants;
using GrcPortal.Web.Operations;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;

namespace GrcPortal.Web.Tenancy;

/// <summary>Exact host → tenant, once for the whole request. No default tenant: an unknown host gets 421 and nothing of ours.</summary>
internal sealed class TenantMiddleware(RequestDelegate next, TenantDirectory directory, IOptions<PlatformOptions> platform)
{
    public async Task InvokeAsync(HttpContext context, CurrentTenant current)
    {
        if (context.Request.Headers.Host.Count is not 1 || HostName.Normalise(context.Request.Host) is not { } host)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            await next(context);   // the same for everyone: even the page of an unknown host is dressed
            return;
        }
        var known = host.TrimEnd('.');
        if (known == platform.Value.Host)
        {
            context.Features.Set(PlatformHost.Instance);
            await next(context);
            return;
        }
        if (await directory.FindAsync(known, context.RequestAborted) is not { } tenant)
        {
            await context.SendPageAsync(StatusCodes.Status421MisdirectedRequest, "421.html");
            return;
        }
        if (host != known)
        {
            var port = context.Request.Host.Port is { } number ? $":{number}" : "";
            context.Response.Redirect($"{context.Request.Scheme}://{known}{port}{context.Request.PathBase}{context.Request.Path}", permanent: true);
            return;
        }
        if (tenant.State is TenantState.Suspended)
        {
            await context.SendPageAsync(StatusCodes.Status503ServiceUnavailable, "503.html");
            return;
        }
        current.Set(tenant);
        RequestTrail.Of(context)?.Enter(tenant);
        await next(context);
    }
}

/// <summary>Marks a request that came to the operator's host.</summary>
internal sealed class PlatformHost
{
    public static readonly PlatformHost Instance = new();
}
