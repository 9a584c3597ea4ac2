using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GrcPortal.Core.Privacy;

/// <summary>
/// Forgets the people of demands that ended 90 days ago (days of the tenant's zone) and are not held. By batches of 200 in one
/// transaction; a failing batch is redone one by one. A clock that runs ahead of the database's forgets nobody early.
/// </summary>
public sealed partial class AnonymiseDueRequests(
    GrcDbContext db, CurrentTenant tenant, CurrentTenantScope scope, IServiceScopeFactory scopes, IFileStore files, TimeProvider clock, ILogger<AnonymiseDueRequests> log)
    : ITenantJob
{
    private const int Batch = 200;

    public async Task RunAsync(CancellationToken ct)
    {
        var now = await EarliestClock.NowAsync(db, clock, ct);
        var after = Guid.Empty;
        while (await DueAsync(now, after, ct) is { Count: > 0 } due)
        {
            after = due[^1];
            if (!await TryAsync(due, now, ct))
            {
                foreach (var one in due) await TryAsync([one], now, ct);
            }
        }
    }

    /// <summary>A day more than due, so that the exact rule, which knows the zone, decides.</summary>
    private Task<List<Guid>> DueAsync(DateTimeOffset now, Guid after, CancellationToken ct)
    {
        var endedBefore = now.AddDays(1 - ServiceRequest.RetentionDays);
        return db.Requests.Where(r => r.AnonymisedAt == null && r.EndedAt <= endedBefore && r.Id > after)
            .OrderBy(r => r.Id).Take(Batch).Select(r => r.Id).ToListAsync(ct);
    }

    private async Task<bool> TryAsync(List<Guid> ids, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            await using var own = scope.Open(scopes);
            await ForgetAsync(own.ServiceProvider.GetRequiredService<GrcDbContext>(), ids, now, ct);
            return true;
        }
        catch (Exception failed) when (failed is DbUpdateException or RuleBrokenException)
        {
            NotForgotten(ids.Count, failed.GetType().Name);
            return false;
        }
    }

    private async Task ForgetAsync(GrcDbContext own, List<Guid> ids, DateTimeOffset now, CancellationToken ct)
    {
        var town = tenant.Info;
        var today = town.DayOf(now);
        var requests = (await own.Requests.Where(r => ids.Contains(r.Id)).AsSplitQuery()
                .Include(r => r.Messages).Include(r => r.Requesters).Include(r => r.Attachments).ToListAsync(ct))
            .Where(request => request.IsDueForAnonymisation(today, town.DayOf)).ToList();
        var gone = requests.Select(request => request.Id).ToList();
        var keys = requests.SelectMany(request => request.Attachments).Select(file => FileKey.Parse(file.FileKey)).ToList();

        foreach (var request in requests)
        {
            own.RemoveRange(request.Attachments);
            request.Anonymise(moment => town.StartOf(town.DayOf(moment)), new(Actor.System, now));
        }
        await using var transaction = await own.Database.BeginTransactionAsync(ct);
        await own.SaveChangesAsync(ct);
        await own.TrackingLinks.Where(link => gone.Contains(link.RequestId)).ExecuteDeleteAsync(ct);
        await own.Drafts.Where(draft => gone.Contains(draft.Id)).ExecuteDeleteAsync(ct);
        keys.AddRange(await ForgetInterventionsAsync(own, gone, ct));
        await transaction.CommitAsync(ct);

        foreach (var key in keys) await files.DeleteAsync(key, ct);
    }

    /// <summary>What a crew was told and the photos of its work go with the last demand that they served. The keys of the photos.</summary>
    internal static async Task<List<FileKey>> ForgetInterventionsAsync(GrcDbContext own, List<Guid> gone, CancellationToken ct)
    {
        var served = await (from link in own.InterventionRequests
                            where gone.Contains(link.RequestId)
                                && !own.InterventionRequests.Any(other => other.InterventionId == link.InterventionId
                                    && own.Requests.Any(request => request.Id == other.RequestId && request.AnonymisedAt == null))
                            select link.InterventionId).Distinct().ToListAsync(ct);
        if (served.Count is 0) return [];

        await own.Interventions.Where(i => served.Contains(i.Id) && i.Instructions != null)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.Instructions, (string?)null), ct);
        await own.Purchases.Where(p => served.Contains(p.InterventionId) && p.Label != null).ExecuteUpdateAsync(set => set.SetProperty(p => p.Label, (string?)null), ct);
        var photos = own.Attachments.Where(photo => photo.InterventionId != null && served.Contains(photo.InterventionId.Value));
        var keys = await photos.Select(photo => photo.FileKey).ToListAsync(ct);
        await photos.ExecuteDeleteAsync(ct);
        return [.. keys.Select(FileKey.Parse)];
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} demands could not be anonymised together: {ExceptionType}")]
    private partial void NotForgotten(int count, string exceptionType);
}
