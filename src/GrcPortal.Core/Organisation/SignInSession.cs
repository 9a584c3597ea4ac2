using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Organisation;

/// <summary>One sign-in of an account, until it ends: a ticket is worth nothing once its session has.</summary>
public sealed class SignInSession : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public required Guid AccountId { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset SeenAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
}
