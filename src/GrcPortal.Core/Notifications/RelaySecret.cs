using System.Globalization;
using System.Security.Cryptography;
using GrcPortal.Core.Tenants;
using Microsoft.AspNetCore.DataProtection;

namespace GrcPortal.Core.Notifications;

/// <summary>Seals the password of a town's server under a key of that town alone: its row, carried to another, opens nothing.</summary>
public sealed class RelaySecret(IDataProtectionProvider protection, CurrentTenant tenant)
{
    public string Seal(string password) => Protector.Protect(password);

    /// <summary>Null when it was sealed elsewhere, or its key is gone.</summary>
    public string? Open(string? sealedPassword)
    {
        if (sealedPassword is null) return null;
        try
        {
            return Protector.Unprotect(sealedPassword);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector => protection.CreateProtector("GrcPortal", tenant.Id.ToString(CultureInfo.InvariantCulture), "mail-relay");
}
