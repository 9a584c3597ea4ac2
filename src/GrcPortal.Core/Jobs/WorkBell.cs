using System.Collections.Concurrent;
using System.Threading.Channels;

namespace GrcPortal.Core.Jobs;

/// <summary>Rung after a commit that left work for a tenant. Rings that nobody has heard yet are one.</summary>
public sealed class WorkBell
{
    private readonly Channel<int> _rings = Channel.CreateUnbounded<int>(new() { SingleReader = true });
    private readonly ConcurrentDictionary<int, bool> _unheard = new();

    public void Ring(int tenantId)
    {
        if (_unheard.TryAdd(tenantId, true)) _rings.Writer.TryWrite(tenantId);
    }

    public async Task<int> HearAsync(CancellationToken ct)
    {
        var tenantId = await _rings.Reader.ReadAsync(ct);
        _unheard.TryRemove(tenantId, out _);
        return tenantId;
    }
}
