using Microsoft.Net.Http.Headers;

namespace GrcPortal.Web.Shared;

/// <summary>Pages for when nothing of a town can be asked: a file as it is, in both languages.</summary>
internal static class StaticPages
{
    private static readonly TimeSpan ComeBack = TimeSpan.FromSeconds(5);

    public static Task SendPageAsync(this HttpContext context, int status, string page)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        var files = context.RequestServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider;
        return context.Response.SendFileAsync(files.GetFileInfo(page), context.RequestAborted);
    }

    /// <summary>503: nothing was wrong with the request, and in a moment it will do.</summary>
    public static Task SendBusyPageAsync(this HttpContext context)
    {
        context.Response.Headers[HeaderNames.RetryAfter] = $"{ComeBack.TotalSeconds}";
        return context.SendPageAsync(StatusCodes.Status503ServiceUnavailable, "busy.html");
    }
}
