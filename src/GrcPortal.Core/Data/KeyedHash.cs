using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Core.Data;

/// <summary>Recognises what it saw before without keeping it: the same words give the same bytes on every node, and nobody without the key can try words out. The key lies protected beside those of the cookies.</summary>
public sealed class KeyedHash(IServiceScopeFactory scopes, IDataProtectionProvider protection)
{
    internal const string Name = "keyed-hash";

    private byte[]? _key;

    public async ValueTask<byte[]> OfAsync(string words, CancellationToken ct) =>
        HMACSHA256.HashData(_key ??= await KeyAsync(ct), Encoding.UTF8.GetBytes(words));

    private async Task<byte[]> KeyAsync(CancellationToken ct)
    {
        var protector = protection.CreateProtector("GrcPortal", Name);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GrcDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext({Name}))", ct);   // two nodes that start together agree
        var known = await db.Set<DataProtectionKey>().Where(key => key.Name == Name).OrderByDescending(key => key.Id).Select(key => key.Xml).FirstOrDefaultAsync(ct);
        if (known is not null && Read(protector, known) is { } key) return key;

        var fresh = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);
        var element = new XElement(Name, protector.Protect(Convert.ToBase64String(fresh)));
        db.Add(new DataProtectionKey { Name = Name, Xml = element.ToString(SaveOptions.DisableFormatting) });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return fresh;
    }

    /// <summary>Null when its certificate is gone: what was counted under it is forgotten, nothing else.</summary>
    private static byte[]? Read(IDataProtector protector, string xml)
    {
        try
        {
            return Convert.FromBase64String(protector.Unprotect(XElement.Parse(xml).Value));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
