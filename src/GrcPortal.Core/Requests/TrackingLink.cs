using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Requests;

/// <summary>A link of a message that opens the whole conversation: 256 random bits, kept hashed, made anew for each message, gone at anonymisation.</summary>
public sealed class TrackingLink : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public required Guid RequestId { get; init; }
    public required byte[] TokenHash { get; init; }
    public required DateTimeOffset MadeAt { get; init; }

    public static (TrackingLink Link, string Token) For(Guid requestId, DateTimeOffset now)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return (new() { RequestId = requestId, TokenHash = Hash(token), MadeAt = now }, token);
    }

    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
