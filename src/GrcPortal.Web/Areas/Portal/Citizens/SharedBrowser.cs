using GrcPortal.Web.Security;

namespace GrcPortal.Web.Areas.Portal.Citizens;

internal static class SharedBrowser
{
    /// <summary>Who signs out may leave the browser to another: the demands it could open and the one being written go too.</summary>
    public static void ForgetDemands(this HttpResponse response)
    {
        foreach (var cookie in (string[])[CookieNames.Tracking, CookieNames.Draft]) response.Cookies.Delete(cookie, new() { Path = "/", Secure = true });
    }
}
