using System.Collections.Concurrent;
using System.Threading.Channels;

namespace GrcPortal.Core.Jobs;

/// <summary>What a commit left for others to know: work that waits, or a catalogue or names that they remember otherwise.</summary>
public enum TownChange { Work, Catalogue }

public readonly record struct TownNotice(int TenantId, TownChange Change = TownChange.Work);

/// <summary>Rung after a commit that leaves something to know of a tenant. Rings that nobody has heard yet are one.</summary>
public sealed class WorkBell
{
    private readonly Channel<TownNotice> _rings = Channel.CreateUnbounded<TownNotice>(new() { SingleReader = true });
    private readonly ConcurrentDictionary<TownNotice, bool> _unheard = new();

    public void Ring(TownNotice notice)
    {
        if (_unheard.TryAdd(notice, true)) _rings.Writer.TryWrite(notice);
    }

    public async Task<TownNotice> HearAsync(CancellationToken ct)
    {
        var notice = await _rings.Reader.ReadAsync(ct);
        _unheard.TryRemove(notice, out _);
        return notice;
    }
}
