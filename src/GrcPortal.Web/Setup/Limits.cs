using System.Globalization;
using System.Threading.RateLimiting;
using GrcPortal.Core.Tenants;
using Microsoft.AspNetCore.RateLimiting;

namespace GrcPortal.Web.Setup;

/// <summary>Who may ask how often: by town and address, a minute at a time. The figures are configuration.</summary>
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
            options.OnRejected = (context, _) =>
            {
                var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
                context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
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
}
