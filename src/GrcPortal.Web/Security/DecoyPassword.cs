using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace GrcPortal.Web.Security;

/// <summary>A password nobody has, at the price of a real one: checked when an address is unknown, so that the answer takes as long.</summary>
internal sealed class DecoyPassword(IOptions<PasswordHasherOptions> options)
{
    private readonly PasswordHasher<object> _hasher = new(options);
    private readonly Lazy<string> _hash = new(() => new PasswordHasher<object>(options).HashPassword(Nobody, Guid.NewGuid().ToString()));

    private static readonly object Nobody = new();

    /// <summary>Always false.</summary>
    public bool Check(string typed) => _hasher.VerifyHashedPassword(Nobody, _hash.Value, typed) is not PasswordVerificationResult.Failed;
}
