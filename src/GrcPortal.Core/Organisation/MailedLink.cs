using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GrcPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Organisation;

public enum LinkPurpose { ResetPassword, ConfirmAddress }

/// <summary>
/// A link that only the owner of a mailbox has: 256 random bits, kept as a hash that holds the account's stamp and name too, so that
/// any change of these kills it. One a purpose, the latest; used once, for a short while, in one town.
/// </summary>
public sealed class MailedLink(GrcDbContext db, TimeProvider clock)
{
    private const string Provider = "mail";
    private const int IdBytes = 16, RandomBytes = 32;

    public static TimeSpan Life(LinkPurpose purpose) => purpose is LinkPurpose.ResetPassword ? TimeSpan.FromMinutes(30) : TimeSpan.FromHours(24);

    /// <summary>To be saved by the caller. The account's earlier link for the same purpose is dead.</summary>
    public async Task<string> MakeAsync(Account account, LinkPurpose purpose, CancellationToken ct)
    {
        var token = Base64Url.EncodeToString([.. account.Id.ToByteArray(bigEndian: true), .. RandomNumberGenerator.GetBytes(RandomBytes)]);
        var until = (clock.GetUtcNow() + Life(purpose)).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var value = $"{until}:{Hash(token, account)}";
        if (await RowAsync(account.Id, purpose, ct) is { } row) row.Value = value;
        else db.Add(new AccountToken { UserId = account.Id, LoginProvider = Provider, Name = purpose.ToString(), Value = value });
        return token;
    }

    /// <summary>The account whose link this is, while it is good.</summary>
    public async Task<Account?> FindAsync(string token, LinkPurpose purpose, CancellationToken ct)
    {
        if (AccountOf(token) is not { } id || await RowAsync(id, purpose, ct) is not { Value: { } value }) return null;
        var (until, hash) = (value.Split(':')[0], value.Split(':')[1]);
        if (clock.GetUtcNow().ToUnixTimeSeconds() > long.Parse(until, CultureInfo.InvariantCulture)) return null;
        return await db.Users.SingleAsync(a => a.Id == id, ct) is var account
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(Hash(token, account))) ? account : null;
    }

    /// <summary>Used: of two requests that save this at once, the second fails.</summary>
    public async Task SpendAsync(Account account, LinkPurpose purpose, CancellationToken ct)
    {
        if (await RowAsync(account.Id, purpose, ct) is { } row) db.Remove(row);
    }

    private Task<AccountToken?> RowAsync(Guid accountId, LinkPurpose purpose, CancellationToken ct)
    {
        var name = purpose.ToString();
        return db.UserTokens.SingleOrDefaultAsync(t => t.UserId == accountId && t.LoginProvider == Provider && t.Name == name, ct);
    }

    private static Guid? AccountOf(string token)
    {
        Span<byte> bytes = stackalloc byte[IdBytes + RandomBytes];
        return token.Length == Base64Url.GetEncodedLength(bytes.Length) && Base64Url.IsValid(token)
            && Base64Url.TryDecodeFromChars(token, bytes, out var length) && length == bytes.Length ? new Guid(bytes[..IdBytes], bigEndian: true) : null;
    }

    private static string Hash(string token, Account account) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{token}:{account.SecurityStamp}:{account.UserName}")));
}
