namespace GrcPortal.Web.Tenancy;

/// <summary>The operator's own host: no tenant there, no operator elsewhere.</summary>
public sealed class PlatformOptions
{
    public string Host { get; set; } = "";
}
