namespace GrcPortal.Web.Security;

/// <summary>The prefix binds each cookie to its exact host, over a secure connection.</summary>
internal static class CookieNames
{
    public const string Antiforgery = "__Host-grc-form";
    public const string Agent = "__Host-grc-agent";
    public const string Operator = "__Host-grc-operator";
    public const string Draft = "__Host-grc-brouillon";
    public const string Tracking = "__Host-grc-suivi";
    public const string Language = "__Host-grc-langue";
}
