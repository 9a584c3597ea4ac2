using GrcPortal.Core.Tenants;
using GrcPortal.Web.Shared;
using GrcPortal.Web.Tenancy;
using Microsoft.AspNetCore.HttpOverrides;

namespace GrcPortal.Web.Setup;

internal static class TenancySetup
{
    public static void AddTenancy(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TenantDirectory>();
        builder.Services.AddScoped<CurrentTenant>();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped(PageFrames.For);
        builder.Services.Configure<PlatformOptions>(builder.Configuration.GetSection("Platform"));
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.ForwardLimit = 1;
            foreach (var proxy in builder.Configuration.GetSection("KnownProxies").Get<string[]>() ?? [])
                options.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
        });
    }
}
