namespace GrcPortal.Core.Jobs;

/// <summary>Work done for one tenant, in a scope that speaks for it.</summary>
public interface ITenantJob
{
    Task RunAsync(CancellationToken ct);
}
