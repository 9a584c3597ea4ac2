using GrcPortal.Core.Requests;

namespace GrcPortal.Bench.Data;

/// <summary>A town's numbers by year, without gap, as its counters would have given them.</summary>
internal sealed class Numbers
{
    private readonly SortedDictionary<int, int> _last = [];

    public int Next(int year) => _last[year] = _last.GetValueOrDefault(year) + 1;

    public IEnumerable<RequestCounter> Counters() => _last.Select(pair => new RequestCounter { Year = pair.Key, Value = pair.Value });
}
