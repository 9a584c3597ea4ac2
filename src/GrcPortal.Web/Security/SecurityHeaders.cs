namespace GrcPortal.Web.Security;

/// <summary>On every answer: nothing from elsewhere, no inline script or style, no frame, no sniffing.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, IWebHostEnvironment environment)
{
    private const string Images = "img-src 'self' data: blob:";
    private const string Policy =
        $"default-src 'self'; {Images}; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Said when the answer starts: an error page begins with the headers wiped.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.TryAdd("Content-Security-Policy", PolicyOf(context));   // a file brings its own, narrower
            headers.XContentTypeOptions = "nosniff";
            headers.TryAdd("Referrer-Policy", "strict-origin-when-cross-origin");
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(self)";
            if (!environment.IsDevelopment()) headers.StrictTransportSecurity = "max-age=31536000";
            // Pages are about people: only fingerprinted assets say otherwise.
            if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>A page with a map of the town's tile host may show that host's images, and no other page may.</summary>
    private static string PolicyOf(HttpContext context) => context.Features.Get<TileOrigin>() is { Origin: var origin }
        ? Policy.Replace(Images, $"{Images} {origin}", StringComparison.Ordinal)
        : Policy;
}
