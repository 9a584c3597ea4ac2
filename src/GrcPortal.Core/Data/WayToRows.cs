using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GrcPortal.Core.Data;

/// <summary>What a scope opens its connections for: a page that someone waits for, a job, or long reading that may be a moment old.</summary>
public enum Errand { Page, Job, Reading }

/// <summary>Which connections the scope's context takes.</summary>
public sealed class WayToRows
{
    public Errand Leads { get; set; }

    public NpgsqlDataSource In(GrcDatabase database) => Leads switch
    {
        Errand.Job => database.Jobs,
        Errand.Reading when database.Replica is { } replica => replica,
        _ => database.App,
    };
}

/// <summary>Long reading, for this scope's tenant, that spares the database everyone writes to: on the replica where there is one and it answers.</summary>
public sealed class ReadingRoom(CurrentTenant tenant, WayToRows way, GrcDatabase database, IServiceScopeFactory scopes)
{
    public async Task<AsyncServiceScope> OpenAsync(CancellationToken ct)
    {
        if (database.Replica is null) return Open(way.Leads);
        var scope = Open(Errand.Reading);
        try
        {
            await scope.ServiceProvider.GetRequiredService<GrcDbContext>().Database.OpenConnectionAsync(ct);
            return scope;
        }
        catch (Exception away) when (away.IsPassing())
        {
            await scope.DisposeAsync();
            return Open(way.Leads);
        }
    }

    private AsyncServiceScope Open(Errand errand)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Set(tenant.Info);
        scope.ServiceProvider.GetRequiredService<WayToRows>().Leads = errand;
        return scope;
    }
}
