using System.Collections.Concurrent;

namespace GrcPortal.Core.Tenants;

/// <summary>
/// What is small, asked for by every page and seldom changed: read once for each authority and kept for half a minute, or until a
/// commit changes it, here or on another node.
/// </summary>
public sealed class TownMemory(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<int, Town> _towns = new();

    public async ValueTask<T> ReadAsync<T>(int tenantId, Func<Task<T>> read) where T : class
    {
        var town = _towns.GetOrAdd(tenantId, _ => new());
        if (town.Known.TryGetValue(typeof(T), out var known) && clock.GetTimestamp() < known.Until) return (T)known.What;
        var what = await read();
        town.Known[typeof(T)] = (what, clock.GetTimestamp() + (long)(Kept.TotalSeconds * clock.TimestampFrequency));   // of a town forgotten meanwhile: nobody finds it
        return what;
    }

    public void Forget(int tenantId) => _towns.TryRemove(tenantId, out _);

    private sealed class Town
    {
        public ConcurrentDictionary<Type, (object What, long Until)> Known { get; } = new();
    }
}
