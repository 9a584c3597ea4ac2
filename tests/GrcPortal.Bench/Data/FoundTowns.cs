using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Bench.Data;

/// <summary>Founds the towns through the application's own act.</summary>
internal static class FoundTowns
{
    public static async Task<IReadOnlyList<BenchTown>> RunAsync(DatabaseAccess access, int number, CancellationToken ct)
    {
        await using var services = BenchServices.Build(access);
        var towns = new List<BenchTown>();
        for (var n = 1; n <= number; n++)
        {
            await using var scope = services.CreateAsyncScope();
            var agent = $"agent@ville-{n}.example";
            var info = await scope.ServiceProvider.GetRequiredService<FoundTown>().RunAsync(
                new($"ville-{n}", $"Ville de Banc-{n}", TenantKind.Commune, $"{99100 + n}", $"ville-{n}.example", "#175668", $"ne-pas-repondre@ville-{n}.example"),
                [new(agent, "Camille Roux", "Voirie", BenchTown.Password, new NewGrant(RoleCode.DepartmentManager)), new($"collegue@ville-{n}.example", "Karim Haddad", "Voirie", BenchTown.Password)], ct);
            towns.Add(await ReadAsync(services, info, agent, ct));
        }
        return towns;
    }

    private static async Task<BenchTown> ReadAsync(ServiceProvider services, TenantInfo info, string agent, CancellationToken ct)
    {
        await using var scope = TenantScope.Open(services.GetRequiredService<IServiceScopeFactory>(), info);
        var db = scope.ServiceProvider.GetRequiredService<GrcDbContext>();
        return new(info, await db.Categories.AsNoTracking().Where(c => c.ParentId != null).OrderBy(c => c.Slug).ToListAsync(ct),
            await db.Agents.OrderBy(a => a.Name).Select(a => a.Id).ToListAsync(ct), agent);
    }
}
