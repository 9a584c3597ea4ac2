using Microsoft.Extensions.Caching.Memory;

namespace GrcPortal.Core.Statistics;

/// <summary>Sums of a town's figures are true until its days are counted again: read once for all who ask the same.</summary>
public sealed class FigureMemory : IDisposable
{
    private const int MostRows = 500_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MostRows });

    public async Task<T> ReadAsync<T>(FigureQuestion<T> question, Func<Task<T>> read) where T : class, IFigureAnswer
    {
        if (_known.TryGetValue(question, out T? known) && known is not null) return known;
        var answer = await read();
        return _known.Set(question, answer, new MemoryCacheEntryOptions { Size = 1 + answer.Rows, SlidingExpiration = Kept });
    }

    public void Dispose() => _known.Dispose();
}

/// <summary>What is asked of a town's figures; two that are equal have one answer.</summary>
/// <param name="CountedAt">When a day of this town was last counted: what is counted later is another question.</param>
public abstract record FigureQuestion<TAnswer>(int TenantId, DateTimeOffset? CountedAt) where TAnswer : class, IFigureAnswer;

public interface IFigureAnswer
{
    /// <summary>How much of the memory it takes.</summary>
    int Rows { get; }
}
