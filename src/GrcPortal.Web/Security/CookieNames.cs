namespace GrcPortal.Web.Security;

/// <summary>The prefix binds each cookie to its exact host, over a secure connection.</summary>
internal static class CookieNames
{
    public const string Antiforgery = "__Host-grc-form";
    public const string Agent = "__Host-grc-agent";
    public const string Citizen = "__Host-grc-citoyen";
    public const string Operator = "__Host-grc-operator";
    public const string Device = "__Host-grc-appareil";
    public const string HalfSignedIn = "__Host-grc-etape";
    public const string Draft = "__Host-grc-brouillon";
    public const string Tracking = "__Host-grc-suivi";
    public const string Search = "__Host-grc-recherche";
    public const string Language = "__Host-grc-langue";
}
