using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Organisation;

/// <summary>Failed sign-ins that slow down the next ones. The key is a keyed hash of what was typed and from where: neither can be read back.</summary>
public sealed class SignInAttempt : ITenantOwned
{
    public int TenantId { get; private set; }
    public required byte[] Key { get; init; }
    public required int Failures { get; init; }
    public required DateTimeOffset LastAt { get; init; }
}

/// <summary>The same on the operator's host, a row of the platform.</summary>
public sealed class OperatorSignInAttempt
{
    public required byte[] Key { get; init; }
    public required int Failures { get; init; }
    public required DateTimeOffset LastAt { get; init; }
}
