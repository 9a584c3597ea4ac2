using GrcPortal.Core.Jobs;
using GrcPortal.Core.Statistics;
using GrcPortal.Core.Tenants;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Core.Data.Demo;

/// <summary>Two invented authorities with agents and eighteen months of demands, and a small town that has just arrived, loaded by the first start in Development, finished by the next if that one was killed. Invented people, reserved phone numbers.</summary>
public static class DemoTowns
{
    /// <summary>Of every demo account (README).</summary>
    public const string Password = "demonstration-2026";
    public const string OperatorEmail = "exploitant@plateforme.example";
    private const string Montclair = "montclair", ValAure = "val-aure", Tilleuls = "les-tilleuls";

    /// <summary>Of both towns together.</summary>
    public const int Requests = 6000;

    /// <param name="requests">How many demands the two towns have together; the stories told one by one are always there.</param>
    public static async Task LoadAsync(IServiceScopeFactory scopes, int requests, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var platform = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        if (await platform.Tenants.AnyAsync(t => t.Slug != Montclair && t.Slug != ValAure && t.Slug != Tilleuls, ct)) return;   // somebody's real towns

        if (!await platform.Operators.AnyAsync(ct))
            await AddOperatorAsync(platform, scope.ServiceProvider.GetRequiredService<IPasswordHasher<Operator>>(), ct);
        await Task.WhenAll(
            AddTownAsync(scopes, new(Montclair, "Ville de Montclair-sur-Aure", TenantKind.Commune, "99001", "localhost", "#175668", "ne-pas-repondre@montclair.example"),
                "montclair.example", requests * 3 / 5, ct),
            AddTownAsync(scopes, new(ValAure, "Communauté de communes du Val d’Aure", TenantKind.Intercommunality, "999000019", "val-aure.localhost", "#7a3b12", "ne-pas-repondre@valdaure.example"),
                "valdaure.example", requests - requests * 3 / 5, ct));
        await FoundAsync(scopes, new(Tilleuls, "Les Tilleuls-d’Aure", TenantKind.Commune, "99021", "les-tilleuls.localhost", "#4a5d23", "ne-pas-repondre@lestilleuls.example"),
            DemoAgents.OfASmallTown("lestilleuls.example"), ct);
    }

    /// <summary>With agents, ground, a citizen, so many demands of the last eighteen months, and their figures: so the dashboard has them at the first start, not five minutes later.</summary>
    public static async Task<TenantInfo> AddTownAsync(IServiceScopeFactory scopes, NewTown town, string domain, int requests, CancellationToken ct)
    {
        var known = await FoundAsync(scopes, town, DemoAgents.Of(domain), ct);
        var (places, parts) = town.Kind is TenantKind.Commune ? (InventedPlaces.Montclair, DemoSubjects.Town) : (InventedPlaces.ValAure, DemoSubjects.Intercommunality);
        await DemoPlaces.LoadAsync(scopes, known, places, ct);
        await DemoRequests.LoadAsync(scopes, known, places, parts, requests, ct);
        await DemoCitizens.LoadAsync(scopes, known, ct);
        await using var scope = TenantScope.Open(scopes, known);
        await scope.ServiceProvider.GetRequiredService<RollUpToday>().RunAsync(ct);
        return known;
    }

    private static async Task<TenantInfo> FoundAsync(IServiceScopeFactory scopes, NewTown town, NewAgent[] agents, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FoundTown>().RunAsync(town, agents, ct);
    }

    private static async Task AddOperatorAsync(PlatformDbContext platform, IPasswordHasher<Operator> hasher, CancellationToken ct)
    {
        var person = new Operator { Email = OperatorEmail, Name = "Exploitant de démonstration", PasswordHash = "", SecurityStamp = Guid.NewGuid().ToString("N") };
        person.PasswordHash = hasher.HashPassword(person, Password);
        platform.Add(person);
        await platform.SaveChangesAsync(ct);
    }
}
