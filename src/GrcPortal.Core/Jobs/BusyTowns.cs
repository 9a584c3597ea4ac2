namespace GrcPortal.Core.Jobs;

/// <summary>The towns being worked for, and those rung for meanwhile: these are worked for once more, however often it rang.</summary>
internal sealed class BusyTowns
{
    private readonly Dictionary<int, bool> _busy = [];
    private readonly Lock _lock = new();

    public bool TryEnter(int tenantId)
    {
        lock (_lock)
        {
            if (_busy.TryAdd(tenantId, false)) return true;
            _busy[tenantId] = true;
            return false;
        }
    }

    /// <summary>True when it rang meanwhile.</summary>
    public bool Leave(int tenantId)
    {
        lock (_lock)
        {
            return _busy.Remove(tenantId, out var rang) && rang;
        }
    }
}
