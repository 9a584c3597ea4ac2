using System.Collections.Concurrent;
using GrcPortal.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Core.Tenants;

/// <summary>Which tenant a host belongs to. Remembers each answer for a short while, unknown hosts even less, and never guesses.</summary>
public sealed class TenantDirectory(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Known = TimeSpan.FromSeconds(30), Unknown = TimeSpan.FromSeconds(2);
    private const int MostHosts = 10_000;

    private readonly ConcurrentDictionary<string, (TenantInfo? Tenant, long Until)> _byHost = new();

    public async ValueTask<TenantInfo?> FindAsync(string host, CancellationToken ct)
    {
        if (_byHost.TryGetValue(host, out var known) && clock.GetTimestamp() < known.Until) return known.Tenant;

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GrcDbContext>();
        var tenant = await Read(db, db.Tenants.Where(t => t.Hosts.Any(h => h.Host == host))).SingleOrDefaultAsync(ct);
        if (_byHost.Count >= MostHosts) _byHost.Clear();   // hosts are the visitor's words: what they fill stays bounded
        var life = tenant is null ? Unknown : Known;
        _byHost[host] = (tenant, clock.GetTimestamp() + (long)(life.TotalSeconds * clock.TimestampFrequency));
        return tenant;
    }

    /// <summary>Every active tenant: what a job goes through, one scope each.</summary>
    public async Task<IReadOnlyList<TenantInfo>> ActiveAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GrcDbContext>();
        return await Read(db, db.Tenants.Where(t => t.State == TenantState.Active)).ToListAsync(ct);
    }

    private static IQueryable<TenantInfo> Read(GrcDbContext db, IQueryable<Tenant> tenants) =>
        from t in tenants.AsNoTracking()
        join h in db.TenantHosts on t.Id equals h.TenantId
        where h.IsCanonical
        orderby t.Id
        select new TenantInfo(t.Id, t.Slug, t.Name, t.State, h.Host, t.TimeZone, t.Culture, t.Colour, t.SenderEmail, t.Phone, t.AutoCloseDays);
}
