namespace GrcPortal.Web.Security;

internal static class SigningOut
{
    /// <summary>Photos and pages do not outlive the session on a shared desk.</summary>
    public static void ClearWhatWasSeen(this HttpContext context) => context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
}
