using System.Globalization;
using System.Threading.RateLimiting;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Shared;
using GrcPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.StaticAssets;

namespace GrcPortal.Web.Setup;

/// <summary>Who may ask how often: by town and address, a minute at a time; and how many are answered at once. The figures are configuration.</summary>
internal static class Limits
{
    public const string PublicPosts = "PublicPostsPerMinute";
    public const string TrackingLooks = "TrackingLooksPerMinute";
    public const string PlaceLooks = "PlaceLooksPerMinute";
    public const string SignIns = "SignInsPerMinute";

    public static void AddLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = async (context, _) =>
            {
                if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                    context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                else await context.HttpContext.SendBusyPageAsync();   // not he: all of them together
            };
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(AtOnce);
            foreach (var policy in (string[])[PublicPosts, TrackingLooks, PlaceLooks, SignIns])
            {
                options.AddPolicy(policy, context =>
                {
                    var tenant = context.RequestServices.GetRequiredService<CurrentTenant>();
                    var most = context.RequestServices.GetRequiredService<IConfiguration>().GetValue<int>($"Limits:{policy}");
                    var who = $"{policy}/{(tenant.IsSet ? tenant.Id : 0)}/{context.Connection.RemoteIpAddress}";
                    return HttpMethods.IsGet(context.Request.Method) && policy is not (TrackingLooks or PlaceLooks)
                        ? RateLimitPartition.GetNoLimiter("read")
                        : RateLimitPartition.GetFixedWindowLimiter(who, _ => new() { PermitLimit = most, Window = TimeSpan.FromMinutes(1) });
                });
            }
        });
    }

    /// <summary>
    /// Beyond those answered and those waiting, one is asked at once to come back: a page that comes too late was made for nobody.
    /// A file takes the time of its sender's network, so those who send one are counted apart.
    /// </summary>
    private static RateLimitPartition<string> AtOnce(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null) return RateLimitPartition.GetNoLimiter("assets");
        var limits = context.RequestServices.GetRequiredService<IConfiguration>().GetSection("Limits");
        var what = context.TakesFiles() ? "Uploads" : "Pages";
        return RateLimitPartition.GetConcurrencyLimiter(what, _ => new() { PermitLimit = limits.GetValue<int>($"{what}AtOnce"), QueueLimit = limits.GetValue<int>($"{what}Waiting") });
    }
}
