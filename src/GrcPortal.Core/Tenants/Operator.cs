using GrcPortal.Core.Organisation;

namespace GrcPortal.Core.Tenants;

/// <summary>Someone who runs the installation: signs in on the operator's host only and sees no tenant's rows.</summary>
public sealed class Operator : IProvesTwice
{
    public Guid Id { get; init; } = Ids.New();
    public required string Email { get; init; }
    public required string Name { get; set; }
    public required string PasswordHash { get; set; }
    public required string SecurityStamp { get; set; }

    /// <summary>The secret of the authenticator, under the platform's key; none without a second factor.</summary>
    public string? AuthenticatorSecret { get; set; }

    /// <summary>The last step whose code was accepted: no code serves twice.</summary>
    public long? AuthenticatorStep { get; set; }

    /// <summary>Hashes of the recovery codes that are left.</summary>
    public List<string> RecoveryCodes { get; private set; } = [];
}
