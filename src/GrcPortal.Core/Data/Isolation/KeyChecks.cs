using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Data.Isolation;

/// <summary>
/// Refuses to serve when the keys that cookies and links were made with are gone or cannot be read: others would be made in silence,
/// everyone signed out, every link of every message dead and every town's mail password lost.
/// </summary>
public static class KeyChecks
{
    public static async Task RunAsync(GrcDbContext db, IKeyManager manager, CancellationToken ct)
    {
        var keys = manager.GetAllKeys();
        if (keys.Count is 0 && await db.JobRuns.AnyAsync(ct))
        {
            throw new StartUpRefusedException("This database was served before, and the keys of its cookies and links are no longer in data_protection_keys. "
                + "Restore that table from the backup, or set DataProtection:AcceptNewKeys=true to begin with new ones: everyone is then signed out and the links already sent are dead (docs/operations.md, Back up and restore).");
        }
        if (keys.Count > 0 && !keys.Any(key => !key.IsRevoked && CanBeRead(key)))
        {
            throw new StartUpRefusedException("The keys of cookies and links in data_protection_keys cannot be read with this DataProtection:Certificate. "
                + "Name the certificate they were sealed with, or set DataProtection:AcceptNewKeys=true to begin with new ones: everyone is then signed out and the links already sent are dead (docs/operations.md, Back up and restore).");
        }
    }

    private static bool CanBeRead(IKey key)
    {
        try
        {
            return key.CreateEncryptor() is not null;
        }
        catch (Exception sealedAway) when (sealedAway is CryptographicException or InvalidOperationException)
        {
            return false;
        }
    }
}
