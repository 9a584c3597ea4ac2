using System.Globalization;
using GrcPortal.Core.Organisation;
using Microsoft.Extensions.Caching.Memory;

namespace GrcPortal.Web.Areas.BackOffice.Statistics;

/// <summary>The sums of a town's figures are true until its days are counted again: read once for all who ask the same.</summary>
public sealed class DashboardMemory : IDisposable
{
    private const int MostRows = 500_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);

    private readonly MemoryCache _sums = new(new MemoryCacheOptions { SizeLimit = MostRows });

    public async Task<DashboardSums> ReadAsync(DashboardQuestion question, Func<Task<DashboardSums>> read)
    {
        if (_sums.TryGetValue(question, out DashboardSums? known) && known is not null) return known;
        var sums = await read();
        return _sums.Set(question, sums, new MemoryCacheEntryOptions { Size = 1 + sums.Rows, SlidingExpiration = Kept });
    }

    public void Dispose() => _sums.Dispose();
}

/// <param name="CountedAt">When a day of this town was last counted: what is counted later is another question.</param>
/// <param name="Scopes">Whose figures may be read, as <see cref="Within"/> writes it.</param>
public sealed record DashboardQuestion(int TenantId, DateTimeOffset? CountedAt, DashboardPeriod Period, DateOnly First, Guid? DepartmentId, string Scopes)
{
    public static string Within(IEnumerable<Scope> scopes) => string.Join(';', scopes.Select(scope => $"{Listed(scope.Departments)}/{Listed(scope.Categories)}").Order(StringComparer.Ordinal));

    private static string Listed(IReadOnlyList<Guid>? ids) => ids is null ? "*" : string.Join(',', ids.Order().Select(id => id.ToString("N", CultureInfo.InvariantCulture)));
}
