using System.Security.Cryptography;
using System.Text;

namespace GrcPortal.Web.Operations;

/// <summary>Lets in whoever shows the key, on any host, and has what waits counted first; everyone else learns nothing.</summary>
internal sealed class MetricsDoor(RequestDelegate next, string key, WaitingWork waiting)
{
    private readonly byte[] _expected = Encoding.UTF8.GetBytes($"Bearer {key}");

    public async Task InvokeAsync(HttpContext context)
    {
        if (!CryptographicOperations.FixedTimeEquals(_expected, Encoding.UTF8.GetBytes(context.Request.Headers.Authorization.ToString())))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        await waiting.CountAsync(context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        await next(context);
    }
}
