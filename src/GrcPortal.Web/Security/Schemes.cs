namespace GrcPortal.Web.Security;

internal static class Schemes
{
    /// <summary>The scheme of the side of the site the request came to: the operator's host, the agents' pages, the citizens'.</summary>
    public const string OfSide = "side";
    public const string Agent = "agent";
    public const string Citizen = "citizen";
    public const string Operator = "operator";
}

internal static class ClaimNames
{
    public const string Tenant = "grc:tenant";
    public const string Agent = "grc:agent";
    public const string Permission = "grc:permission";
    public const string Session = "grc:session";
    public const string Since = "grc:since";
    public const string Stamp = "grc:stamp";
}
