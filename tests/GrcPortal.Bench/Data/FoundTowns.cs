using System.Globalization;
using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Places;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Bench.Data;

/// <summary>Founds the towns through the application's own act, two at once as there are two sides to it; a town that is there already is only read.</summary>
internal static class FoundTowns
{
    private const int AtOnce = 2;

    public static async Task<IReadOnlyList<BenchTown>> RunAsync(DatabaseAccess access, int number, CancellationToken ct)
    {
        await using var services = BenchServices.Build(access);
        var towns = new BenchTown[number];
        await Parallel.ForAsync(0, number, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
            async (n, stop) => towns[n] = await FoundAsync(services, n + 1, stop));
        return towns;
    }

    private static async Task<BenchTown> FoundAsync(ServiceProvider services, int n, CancellationToken ct)
    {
        await using var founding = services.CreateAsyncScope();
        var agent = $"agent@ville-{n}.example";
        var info = await founding.ServiceProvider.GetRequiredService<FoundTown>().RunAsync(
            new(string.Create(CultureInfo.InvariantCulture, $"ville-{n}"), $"Ville de Banc-{n}", TenantKind.Commune, $"{99100 + n}", $"ville-{n}.example", "#175668", $"ne-pas-repondre@ville-{n}.example"),
            [new(agent, "Camille Roux", "Voirie", BenchTown.Password, new NewGrant(RoleCode.DepartmentManager)), new($"collegue@ville-{n}.example", "Karim Haddad", "Voirie", BenchTown.Password)], ct);
        await using var scope = TenantScope.Open(services.GetRequiredService<IServiceScopeFactory>(), info);
        var db = scope.ServiceProvider.GetRequiredService<GrcDbContext>();
        if (!await db.TownMaps.AnyAsync(ct))
        {
            db.Add(new TownMap { TileUrl = "https://tuiles.example/{z}/{x}/{y}.png", TileCredit = "Tuiles d’exemple" });
            await db.SaveChangesAsync(ct);
        }
        return new(info, await db.Categories.AsNoTracking().Where(c => c.ParentId != null).OrderBy(c => c.Slug).ToListAsync(ct),
            await db.Agents.OrderBy(a => a.Name).Select(a => a.Id).ToListAsync(ct), agent);
    }
}
