using System.Globalization;
using System.Security.Cryptography;
using GrcPortal.Core.Tenants;
using Microsoft.AspNetCore.DataProtection;

namespace GrcPortal.Web.Security;

/// <summary>Protects what leaves for a browser under a key derived from the tenant: what one town issued, another cannot even read.</summary>
public sealed class TenantProtection(IDataProtectionProvider protection)
{
    public IDataProtector For(CurrentTenant tenant, string purpose) => For(tenant.IsSet ? tenant.Id : null, purpose);

    /// <summary>Null stands for the operator's host.</summary>
    public IDataProtector For(int? tenantId, string purpose) =>
        protection.CreateProtector("GrcPortal", tenantId?.ToString(CultureInfo.InvariantCulture) ?? "platform", purpose);

    public string Protect(CurrentTenant tenant, string purpose, string value) => For(tenant, purpose).Protect(value);

    /// <summary>Null when it was forged, issued elsewhere, or for something else.</summary>
    public string? Unprotect(CurrentTenant tenant, string purpose, string? value)
    {
        if (string.IsNullOrEmpty(value)) return null;
        try
        {
            return For(tenant, purpose).Unprotect(value);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
