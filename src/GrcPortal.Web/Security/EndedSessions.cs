using System.Collections.Concurrent;

namespace GrcPortal.Web.Security;

/// <summary>Sessions that ended on this node since their tickets were last checked: a copy of the cookie is refused at once, not in thirty seconds.</summary>
public sealed class EndedSessions(TimeProvider clock)
{
    private static readonly TimeSpan Remembered = 2 * Ticket.CheckedEvery;

    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _ended = new();

    public void Add(Guid session)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, at) in _ended)
        {
            if (now - at > Remembered) _ended.TryRemove(old, out _);
        }
        _ended[session] = now;
    }

    public bool Has(Guid session) => _ended.ContainsKey(session);
}
