using GrcPortal.Core.Jobs;
using GrcPortal.Core.Statistics;
using GrcPortal.Core.Tenants;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Core.Data.Demo;

/// <summary>Two invented authorities with agents and demands in every phase, loaded by the first start in Development, finished by the next if that one was killed. Invented people, reserved phone numbers.</summary>
public static class DemoTowns
{
    /// <summary>Of every demo account (README).</summary>
    public const string Password = "demonstration-2026";
    public const string OperatorEmail = "exploitant@plateforme.example";
    private const string Montclair = "montclair", ValAure = "val-aure";

    public static async Task LoadAsync(IServiceScopeFactory scopes, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var platform = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        if (await platform.Tenants.AnyAsync(t => t.Slug != Montclair && t.Slug != ValAure, ct)) return;   // somebody's real towns

        if (!await platform.Operators.AnyAsync(ct))
            await AddOperatorAsync(platform, scope.ServiceProvider.GetRequiredService<IPasswordHasher<Operator>>(), ct);
        var found = scope.ServiceProvider.GetRequiredService<FoundTown>();
        var montclair = await found.RunAsync(
            new(Montclair, "Ville de Montclair-sur-Aure", TenantKind.Commune, "99001", "localhost", "#175668", "ne-pas-repondre@montclair.example"),
            DemoAgents.Of("montclair.example"), ct);
        var valAure = await found.RunAsync(
            new(ValAure, "Communauté de communes du Val d’Aure", TenantKind.Intercommunality, "999000019", "val-aure.localhost", "#7a3b12", "ne-pas-repondre@valdaure.example"),
            DemoAgents.Of("valdaure.example"), ct);
        foreach (var (town, places) in (IReadOnlyList<(TenantInfo, InventedPlaces)>)[(montclair, InventedPlaces.Montclair), (valAure, InventedPlaces.ValAure)])
        {
            await DemoPlaces.LoadAsync(scopes, town, places, ct);
            await DemoRequests.LoadAsync(scopes, town, places, ct);
            await DemoCitizens.LoadAsync(scopes, town, ct);
            await CountAsync(scopes, town, ct);
        }
    }

    /// <summary>So that the dashboard has its figures at the first start, not five minutes later.</summary>
    private static async Task CountAsync(IServiceScopeFactory scopes, TenantInfo town, CancellationToken ct)
    {
        await using var scope = TenantScope.Open(scopes, town);
        await scope.ServiceProvider.GetRequiredService<RollUpToday>().RunAsync(ct);
    }

    private static async Task AddOperatorAsync(PlatformDbContext platform, IPasswordHasher<Operator> hasher, CancellationToken ct)
    {
        var person = new Operator { Email = OperatorEmail, Name = "Exploitant de démonstration", PasswordHash = "", SecurityStamp = Guid.NewGuid().ToString("N") };
        person.PasswordHash = hasher.HashPassword(person, Password);
        platform.Add(person);
        await platform.SaveChangesAsync(ct);
    }
}
