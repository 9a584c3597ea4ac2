using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Tenants;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Support;

/// <summary>Where tests start from: built by the same acts as in real life, so that no test starts from what cannot be.</summary>
internal static class Given
{
    private static int _towns;

    /// <summary>A town of the test's own, with two agents, as every town starts.</summary>
    public static async Task<Town> ATownAsync(string name = "Ville de Brindeau") => await ATownAsync(await TestApp.OfRunAsync(), name);

    /// <summary>With all of the starting catalogue, where the others take the roads' part of it.</summary>
    public static async Task<Town> AWholeTownAsync(TenantKind kind = TenantKind.Commune) => await ATownAsync(await TestApp.OfRunAsync(), "Ville de Brindeau", kind, families: null);

    public static Task<Town> AWholeTownAsync(TestApp app, string name) => ATownAsync(app, name, TenantKind.Commune, families: null);

    public static Task<Town> ATownAsync(TestApp app, string name = "Ville de Brindeau") => ATownAsync(app, name, TenantKind.Commune, ["VOI"]);

    private static async Task<Town> ATownAsync(TestApp app, string name, TenantKind kind, IReadOnlyList<string>? families)
    {
        var slug = $"t{Environment.ProcessId}-{Interlocked.Increment(ref _towns)}";
        NewAgent[] agents =
        [
            new($"camille.roux@{slug}.example", "Camille Roux", "Relation citoyenne", "mot-de-passe-de-camille", new NewGrant(RoleCode.DepartmentManager)),
            new($"karim.haddad@{slug}.example", "Karim Haddad", "Voirie", "mot-de-passe-de-karim", new NewGrant(RoleCode.DepartmentManager, OwnDepartment: true)) { Team = "Équipe voirie", Trade = "Agent de voirie" },
        ];
        await using var scope = app.Services.CreateAsyncScope();
        var info = await scope.ServiceProvider.GetRequiredService<FoundTown>().RunAsync(
            new(slug, name, kind, "99001", $"{slug}.test", "#1f4e79", $"ne-pas-repondre@{slug}.example") { Families = families }, agents, CancellationToken.None);

        var ids = await new Town(app, info, []).AskAsync(db => db.Agents.ToDictionaryAsync(agent => agent.Name, agent => agent.Id));
        var body = await new Town(app, info, []).AskAsync(db => db.Bodies.OrderBy(b => b.Name).Select(b => b.Id).FirstAsync());
        return new(app, info, [.. agents.Select(agent => new TestAgent(ids[agent.Name], agent.Name, agent.Email, agent.Password))]) { BodyId = body };
    }

    /// <summary>An operator of the platform, who signs in on <see cref="TestApp.PlatformHost"/>.</summary>
    public static async Task<TestOperator> AnOperatorAsync() => await AnOperatorAsync(await TestApp.OfRunAsync());

    public static async Task<TestOperator> AnOperatorAsync(TestApp app)
    {
        var known = new TestOperator($"exploitant{Interlocked.Increment(ref _towns)}@plateforme.example", "mot-de-passe-exploitant");
        await using var scope = app.Services.CreateAsyncScope();
        var person = new Operator { Email = known.Email, Name = "Sacha Ortiz", PasswordHash = "", SecurityStamp = Guid.NewGuid().ToString("N") };
        person.PasswordHash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Operator>>().HashPassword(person, known.Password);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        db.Add(person);
        await db.SaveChangesAsync();
        return known;
    }
}

internal sealed record TestAgent(Guid Id, string Name, string Email, string Password);

internal sealed record TestOperator(string Email, string Password);
