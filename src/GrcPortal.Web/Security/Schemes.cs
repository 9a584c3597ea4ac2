namespace GrcPortal.Web.Security;

internal static class Schemes
{
    /// <summary>The scheme of the host the request came to.</summary>
    public const string OfHost = "host";
    public const string Agent = "agent";
    public const string Operator = "operator";
}

internal static class ClaimNames
{
    public const string Tenant = "grc:tenant";
    public const string Agent = "grc:agent";
    public const string Permission = "grc:permission";
    public const string Stamp = "grc:stamp";
}
