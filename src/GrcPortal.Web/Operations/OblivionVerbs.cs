using System.Globalization;
using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Privacy;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Operations;

/// <summary>
/// A backup remembers whom the installation has forgotten since. The verb <c>forgotten</c> lists them, by number only, to be kept outside
/// the backups; the verb <c>anonymise</c>, after a restore and before anyone is served, forgets them again, with whoever is due by now.
/// </summary>
internal static class OblivionVerbs
{
    /// <summary>A little more than backups are kept.</summary>
    private const int Days = 40;

    /// <summary>The file is there whole, or as it was.</summary>
    public static async Task<int> ListForgottenAsync(this WebApplication app, string list)
    {
        await app.Services.GetRequiredService<GrcDatabase>().OpenAsync(CancellationToken.None);
        var since = app.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(-Days);
        await using (var file = File.CreateText(list + ".part"))
        {
            await foreach (var (tenant, db) in TownsAsync(app))
            {
                foreach (var demand in await db.Requests.Where(r => r.AnonymisedAt > since).OrderBy(r => r.Id).Select(r => new ForgottenDemand(tenant.Id, r.Id, r.AnonymisedAt!.Value)).ToListAsync())
                    await file.WriteLineAsync(demand.ToString());
            }
        }
        File.Move(list + ".part", list, overwrite: true);
        return 0;
    }

    public static async Task<int> AnonymiseAsync(this WebApplication app, string? list)
    {
        await app.Services.GetRequiredService<GrcDatabase>().OpenAsync(CancellationToken.None);
        var known = (list is null ? [] : await File.ReadAllLinesAsync(list)).Select(ForgottenDemand.Parse).ToLookup(demand => demand.TenantId, demand => demand.Id);
        var (again, left) = (0, 0);
        var before = await CountAsync(app);
        await app.Services.GetRequiredService<RunForTenants>().AllAsync(typeof(AnonymiseDueRequests), CancellationToken.None);
        var due = await CountAsync(app) - before;

        await foreach (var (tenant, _) in TownsAsync(app))
        {
            await using var scope = TenantScope.Open(app.Services.GetRequiredService<IServiceScopeFactory>(), tenant);
            var job = scope.ServiceProvider.GetRequiredService<AnonymiseDueRequests>();
            again += await job.AgainAsync([.. known[tenant.Id]], CancellationToken.None);
            left += await job.LeftAsync([.. known[tenant.Id]], CancellationToken.None);
        }
        Console.WriteLine($"{due} demands were due and are anonymised, {again} of the list once more, {left} could not be.");
        return left is 0 ? 0 : 1;
    }

    private static async Task<int> CountAsync(WebApplication app)
    {
        var forgotten = 0;
        await foreach (var (_, db) in TownsAsync(app)) forgotten += await db.Requests.CountAsync(r => r.AnonymisedAt != null);
        return forgotten;
    }

    private static async IAsyncEnumerable<(TenantInfo Tenant, GrcDbContext Db)> TownsAsync(WebApplication app)
    {
        foreach (var tenant in await app.Services.GetRequiredService<TenantDirectory>().ActiveAsync(CancellationToken.None))
        {
            await using var scope = TenantScope.Open(app.Services.GetRequiredService<IServiceScopeFactory>(), tenant);
            yield return (tenant, scope.ServiceProvider.GetRequiredService<GrcDbContext>());
        }
    }
}

/// <summary>A line of the list: nothing in it is a person's.</summary>
internal sealed record ForgottenDemand(int TenantId, Guid Id, DateTimeOffset At)
{
    public static ForgottenDemand Parse(string line) => line.Split(';') is [var tenant, var id, var at]
        ? new(int.Parse(tenant, CultureInfo.InvariantCulture), Guid.Parse(id), DateTimeOffset.Parse(at, CultureInfo.InvariantCulture))
        : throw new FormatException("The list of the forgotten has another shape: it is made by «GrcPortal.Web forgotten».");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{TenantId};{Id};{At.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}");
}
