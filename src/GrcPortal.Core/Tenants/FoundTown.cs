using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Organisation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Core.Tenants;

public sealed record NewTown(string Slug, string Name, TenantKind Kind, string OfficialCode, string Host, string Colour, string SenderEmail);

public sealed record NewAgent(string Email, string Name, string Department, string Password);

/// <summary>Welcomes an authority: its row and host as the platform, then, inside it and in one commit, departments, starting categories and agents. Run again, it finishes what was interrupted.</summary>
public sealed class FoundTown(PlatformDbContext platform, IServiceScopeFactory scopes)
{
    public async Task<TenantInfo> RunAsync(NewTown town, IReadOnlyList<NewAgent> agents, CancellationToken ct)
    {
        var tenant = await platform.Tenants.SingleOrDefaultAsync(known => known.Slug == town.Slug, ct) ?? await AddAsync(town, ct);
        var info = new TenantInfo(tenant.Id, tenant.Slug, tenant.Name, tenant.State, town.Host, tenant.TimeZone, tenant.Culture,
            tenant.Colour, tenant.SenderEmail, tenant.Phone, tenant.AutoCloseDays);
        await using var scope = TenantScope.Open(scopes, info);
        await FurnishAsync(scope.ServiceProvider, agents, ct);
        return info;
    }

    private async Task<Tenant> AddAsync(NewTown town, CancellationToken ct)
    {
        var tenant = new Tenant
        {
            Slug = town.Slug,
            Name = town.Name,
            Kind = town.Kind,
            OfficialCode = town.OfficialCode,
            Colour = town.Colour,
            SenderEmail = town.SenderEmail,
        };
        tenant.Hosts.Add(new() { Host = town.Host, IsCanonical = true });
        platform.Add(tenant);
        await platform.SaveChangesAsync(ct);
        return tenant;
    }

    private static async Task FurnishAsync(IServiceProvider services, IReadOnlyList<NewAgent> agents, CancellationToken ct)
    {
        var db = services.GetRequiredService<GrcDbContext>();
        if (await db.Departments.AnyAsync(ct)) return;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var departments = StartingCatalogue.Departments().Concat(agents.Select(agent => agent.Department)).Distinct()
            .ToDictionary(name => name, name => new Department { Name = name });
        db.AddRange(departments.Values);
        db.AddRange(StartingCatalogue.Categories(name => departments[name].Id));
        await db.SaveChangesAsync(ct);

        var accounts = services.GetRequiredService<UserManager<Account>>();
        foreach (var agent in agents)
        {
            var account = Account.ForAgent(agent.Email);
            var made = await accounts.CreateAsync(account, agent.Password);
            if (!made.Succeeded) throw new InvalidOperationException(string.Join(", ", made.Errors.Select(error => error.Code)));
            db.Add(new Agent { AccountId = account.Id, Name = agent.Name, DepartmentId = departments[agent.Department].Id });
        }
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
