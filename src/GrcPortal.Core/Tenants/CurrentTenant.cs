namespace GrcPortal.Core.Tenants;

/// <summary>The tenant of this unit of work: set once by the door it came through (host, job), then immutable. Reading it unset throws.</summary>
public sealed class CurrentTenant
{
    private TenantInfo? _info;

    public bool IsSet => _info is not null;

    public TenantInfo Info => _info ?? throw new InvalidOperationException("No tenant in this scope.");

    public int Id => Info.Id;

    public void Set(TenantInfo info)
    {
        if (_info is not null) throw new InvalidOperationException("The tenant of a scope never changes.");
        _info = info;
    }
}
