using GrcPortal.Core.Tenants;
using Microsoft.AspNetCore.Identity;

namespace GrcPortal.Core.Organisation;

/// <summary>Someone who signs in to one tenant. The user name is <c>agent:mail</c> or <c>citizen:mail</c>: the same person may be both, in several towns.</summary>
public sealed class Account : IdentityUser<Guid>, ITenantOwned, IProvesTwice
{
    internal const string AgentPrefix = "agent:", CitizenPrefix = "citizen:";

    public int TenantId { get; private set; }

    /// <summary>A citizen's own name; an agent's is the agent's.</summary>
    public string? Name { get; set; }

    /// <summary>The language it is written to.</summary>
    public string Culture { get; set; } = "fr";

    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The secret of the authenticator, under the tenant's key; none without a second factor.</summary>
    public string? AuthenticatorSecret { get; set; }

    /// <summary>The last step whose code was accepted: no code serves twice.</summary>
    public long? AuthenticatorStep { get; set; }

    /// <summary>Hashes of the recovery codes that are left.</summary>
    public List<string> RecoveryCodes { get; private set; } = [];

    public static Account ForAgent(string email) => new()
    {
        Id = Ids.New(),
        UserName = AgentUserName(email),
        Email = email,
        EmailConfirmed = true,
        SecurityStamp = Guid.NewGuid().ToString("N"),
    };

    /// <summary>Without a password, which he chooses once he proved that the address is his.</summary>
    public static Account ForCitizen(string email, string culture, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        UserName = CitizenUserName(email),
        Email = email,
        Culture = culture,
        CreatedAt = now,
        SecurityStamp = Guid.NewGuid().ToString("N"),
    };

    public static string AgentUserName(string email) => AgentPrefix + email.Trim().ToLowerInvariant();

    public static string CitizenUserName(string email) => CitizenPrefix + email.Trim().ToLowerInvariant();

    public bool IsCitizens => UserName!.StartsWith(CitizenPrefix, StringComparison.Ordinal);

    public void Confirm(string? name) => (EmailConfirmed, Name) = (true, name);

    /// <summary>The new stamp kills every ticket and link made before.</summary>
    public void TakePassword(string hash) => (PasswordHash, SecurityStamp, ConcurrencyStamp) = (hash, Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString());
}

public sealed class AccountLogin : IdentityUserLogin<Guid>, ITenantOwned
{
    public int TenantId { get; private set; }
}

public sealed class AccountToken : IdentityUserToken<Guid>, ITenantOwned
{
    public int TenantId { get; private set; }
}

public sealed class AccountPasskey : IdentityUserPasskey<Guid>, ITenantOwned
{
    public int TenantId { get; private set; }
}
