using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Shared;

/// <summary>Short lists in the order of the reader's language: the database's own puts « Électricien » after « Zingueur ».</summary>
public static class AlphabeticalOrder
{
    public static async Task<List<T>> ToListByAsync<T>(this IQueryable<T> rows, Func<T, string> name, CancellationToken ct) =>
        [.. (await rows.ToListAsync(ct)).OrderBy(name, StringComparer.CurrentCulture)];
}
