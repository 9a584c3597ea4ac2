namespace GrcPortal.Core.Tenants;

/// <summary>Someone who runs the installation: signs in on the operator's host only and sees no tenant's rows.</summary>
public sealed class Operator
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Email { get; init; }
    public required string Name { get; set; }
    public required string PasswordHash { get; set; }
    public required string SecurityStamp { get; set; }
}
