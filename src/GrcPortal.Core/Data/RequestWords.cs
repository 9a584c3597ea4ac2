using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Data;

/// <summary>The demands that hold some words, in what was asked or in what was written about it since. Full text with its index, which EF cannot say for columns it does not map.</summary>
public static class RequestWords
{
    /// <param name="words">As <see cref="Requests.SearchWords"/> leaves them.</param>
    public static IQueryable<Guid> Matching(GrcDbContext db, string words)
    {
        var (tenantId, query) = (db.TenantId, string.Join(" & ", words.Split(' ').Select(Forms)));
        return db.Database.SqlQuery<Guid>($"""
            select r.id as "Value" from service_requests r where r.tenant_id = {tenantId} and r.words @@ to_tsquery('fr_unaccent'::regconfig, {query})
            union
            select m.request_id from messages m where m.tenant_id = {tenantId} and m.words @@ to_tsquery('fr_unaccent'::regconfig, {query})
            """);
    }

    /// <summary>A word and its other number, where the stemmer sees two words: « trou », « trous ».</summary>
    private static string Forms(string word)
    {
        var singular = word.Length > 3 && word[^1] is 's' or 'x' && IsOpen(word[^2]) ? word[..^1] : word;
        var quoted = (string[])[singular, .. singular != word ? [word] : IsOpen(word[^1]) ? (string[])[$"{word}s"] : []];
        return $"({string.Join(" | ", quoted.Select(form => $"'{form.Replace("'", "''", StringComparison.Ordinal)}'"))})";
    }

    private static bool IsOpen(char letter) => letter is 'a' or 'i' or 'o' or 'u';
}
