using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Catalogue.Starting;
using GrcPortal.Core.Data;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Core.Tenants;

public sealed record NewTown(string Slug, string Name, TenantKind Kind, string OfficialCode, string Host, string Colour, string SenderEmail)
{
    /// <summary>The codes of the families of the starting catalogue that it takes; all when null.</summary>
    public IReadOnlyList<string>? Families { get; init; }
}

/// <summary>An agent to start with; the crew is made in his department when it is new.</summary>
public sealed record NewAgent(string Email, string Name, string Department, string Password, params NewGrant[] Grants)
{
    public string? Team { get; init; }
    public string? Trade { get; init; }
}

/// <summary>A role for all of the authority, or for the agent's own department.</summary>
public sealed record NewGrant(RoleCode Role, bool OwnDepartment = false);

/// <summary>Welcomes an authority: its row and host as the platform, then, inside it and in one commit, departments, starting categories and agents. Run again, it finishes what was interrupted.</summary>
public sealed class FoundTown(PlatformDbContext platform, IServiceScopeFactory scopes, TimeProvider clock)
{
    public async Task<TenantInfo> RunAsync(NewTown town, IReadOnlyList<NewAgent> agents, CancellationToken ct)
    {
        var tenant = await platform.Tenants.SingleOrDefaultAsync(known => known.Slug == town.Slug, ct) ?? await AddAsync(town, ct);
        var info = new TenantInfo(tenant.Id, tenant.Slug, tenant.Name, tenant.State, town.Host, tenant.TimeZone, tenant.Culture,
            tenant.Colour, tenant.SenderEmail, tenant.Phone, tenant.AutoCloseDays);
        await using var scope = TenantScope.Open(scopes, info);
        await FurnishAsync(scope.ServiceProvider, town, agents, ct);
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

    private async Task FurnishAsync(IServiceProvider services, NewTown town, IReadOnlyList<NewAgent> agents, CancellationToken ct)
    {
        var db = services.GetRequiredService<GrcDbContext>();
        if (await db.Departments.AnyAsync(ct)) return;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var departments = new Dictionary<string, Department>();
        foreach (var (name, above) in StartingOrganisation.Departments)
            departments[name] = new() { Name = name, ParentId = above is null ? null : departments[above].Id };
        var roles = StartingRoles.Make();
        var trades = StartingOrganisation.Trades.ToDictionary(name => name, name => new Trade { Name = name });
        db.AddRange(StartingOrganisation.Calendars());
        db.AddRange(departments.Values);
        db.AddRange(roles);
        db.AddRange(trades.Values);
        var bodies = StartingBodies.Make(town.Kind);
        db.AddRange(bodies);
        db.AddRange(StartingReasons.Make());
        db.AddRange(StartingCosts.RatesOf(trades.Values));
        db.AddRange(StartingCosts.Suppliers());
        db.AddRange(StartingReplies.Make());
        foreach (var (category, form) in StartingCatalogue.Make(town.Kind, town.Families, name => departments[name].Id,
            competence => bodies.Single(body => body.Name == StartingBodies.Of(competence)).Id, clock.GetUtcNow()))
        {
            db.Add(category);
            if (form is not null) db.Add(form);
        }
        await db.SaveChangesAsync(ct);

        var accounts = services.GetRequiredService<UserManager<Account>>();
        var teams = new Dictionary<string, Team>();
        foreach (var newcomer in agents)
        {
            var account = Account.ForAgent(newcomer.Email);
            var made = await accounts.CreateAsync(account, newcomer.Password);
            if (!made.Succeeded) throw new InvalidOperationException(string.Join(", ", made.Errors.Select(error => error.Code)));
            var department = departments[newcomer.Department].Id;
            var agent = new Agent { AccountId = account.Id, Name = newcomer.Name, DepartmentId = department, TradeId = newcomer.Trade is { } trade ? trades[trade].Id : null };
            db.Add(agent);
            db.AddRange(newcomer.Grants.Select(grant => new RoleGrant
            {
                AgentId = agent.Id,
                RoleId = roles.Single(role => role.Code == grant.Role).Id,
                DepartmentId = grant.OwnDepartment ? department : null,
            }));
            if (newcomer.Team is { } name) Join(name, department, newcomer, agent);
        }
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        void Join(string name, Guid department, NewAgent newcomer, Agent agent)
        {
            if (!teams.TryGetValue(name, out var team)) db.Add(teams[name] = team = new Team { Name = name, DepartmentId = department });
            if (newcomer.Grants.Any(grant => grant.Role is RoleCode.TeamLeader)) team.LeaderId = agent.Id;
            db.Add(new TeamMember { TeamId = team.Id, AgentId = agent.Id });
        }
    }
}
