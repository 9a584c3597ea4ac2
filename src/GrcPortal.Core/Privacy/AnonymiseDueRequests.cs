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
    private const int Batch = 200, MostAttempts = 5;

    public async Task RunAsync(CancellationToken ct)
    {
        var now = await EarliestClock.NowAsync(db, clock, ct);
        var after = Guid.Empty;
        while (await DueAsync(now, after, ct) is { Count: > 0 } due)
        {
            after = due[^1];
            await TryAsync(due, Due(now), now, ct);
        }
        after = Guid.Empty;
        while (await FollowingAsync(after, ct) is { Count: > 0 } following)
        {
            after = following[^1];
            await TryAsync(following, request => request.AnonymisedAt is null && (request.LegalHoldUntil is not { } hold || hold < now), now, ct);
        }
    }

    /// <summary>Merged into one that is forgotten: they go with it, the same night.</summary>
    private Task<List<Guid>> FollowingAsync(Guid after, CancellationToken ct) =>
        (from link in db.RequestLinks
         join source in db.Requests on link.SourceId equals source.Id
         join target in db.Requests on link.TargetId equals target.Id
         where link.Kind == RequestLinkKind.Merged && source.Phase == RequestPhase.Merged && source.AnonymisedAt == null && target.AnonymisedAt != null && source.Id > after
         orderby source.Id
         select source.Id).Take(Batch).ToListAsync(ct);

    /// <summary>Neither due nor late as long as the one that it is merged into is remembered.</summary>
    private IQueryable<ServiceRequest> Ended() => db.Requests.Where(r => r.AnonymisedAt == null && (r.Phase != RequestPhase.Merged
        || !db.RequestLinks.Any(l => l.Kind == RequestLinkKind.Merged && l.SourceId == r.Id && db.Requests.Any(t => t.Id == l.TargetId && t.AnonymisedAt == null))));

    /// <summary>Those that were forgotten once and came back with a backup: due or not, nobody remembers them twice. How many.</summary>
    public async Task<int> AgainAsync(IReadOnlyCollection<Guid> known, CancellationToken ct)
    {
        var now = await EarliestClock.NowAsync(db, clock, ct);
        var before = await KnownStillAsync(known, ct);
        foreach (var batch in known.Chunk(Batch)) await TryAsync(batch, request => request.AnonymisedAt is null, now, ct);
        return before - await KnownStillAsync(known, ct);
    }

    /// <summary>How many are remembered that must not be: those of the list, and those due for more than a day.</summary>
    public async Task<int> LeftAsync(IReadOnlyCollection<Guid> known, CancellationToken ct)
    {
        var (now, list) = (await EarliestClock.NowAsync(db, clock, ct), known.ToList());
        var (endedBefore, yesterday) = (now.AddDays(-1 - ServiceRequest.RetentionDays), now.AddDays(-1));
        return await KnownStillAsync(known, ct) + await Ended().CountAsync(
            r => r.EndedAt <= endedBefore && (r.LegalHoldUntil == null || r.LegalHoldUntil < yesterday) && !list.Contains(r.Id), ct);
    }

    private Task<int> KnownStillAsync(IReadOnlyCollection<Guid> known, CancellationToken ct)
    {
        var list = known.ToList();
        return db.Requests.CountAsync(r => list.Contains(r.Id) && r.AnonymisedAt == null, ct);
    }

    private Func<ServiceRequest, bool> Due(DateTimeOffset now)
    {
        var (town, today) = (tenant.Info, tenant.Info.DayOf(now));
        return request => request.IsDueForAnonymisation(today, town.DayOf);
    }

    /// <summary>A day more than due, so that the exact rule, which knows the zone, decides.</summary>
    private Task<List<Guid>> DueAsync(DateTimeOffset now, Guid after, CancellationToken ct)
    {
        var endedBefore = now.AddDays(1 - ServiceRequest.RetentionDays);
        return Ended().Where(r => r.EndedAt <= endedBefore && r.Id > after)
            .OrderBy(r => r.Id).Take(Batch).Select(r => r.Id).ToListAsync(ct);
    }

    /// <summary>Together, else one by one; one that somebody changed meanwhile is read again, for forgetting has the last word.</summary>
    private async Task TryAsync(IReadOnlyList<Guid> ids, Func<ServiceRequest, bool> isMeant, DateTimeOffset now, CancellationToken ct, int attempt = 1)
    {
        try
        {
            await using var own = scope.Open(scopes);
            await ForgetAsync(own.ServiceProvider.GetRequiredService<GrcDbContext>(), ids, isMeant, now, ct);
        }
        catch (DbUpdateException lost) when (ids.Count is 1 && attempt < MostAttempts && lost.IsLostRace())
        {
            await TryAsync(ids, isMeant, now, ct, attempt + 1);
        }
        catch (Exception failed) when (failed is DbUpdateException or RuleBrokenException)
        {
            NotForgotten(ids.Count, failed.GetType().Name);
            if (ids.Count is 1) return;
            foreach (var one in ids) await TryAsync([one], isMeant, now, ct);
        }
    }

    private async Task ForgetAsync(GrcDbContext own, IReadOnlyList<Guid> ids, Func<ServiceRequest, bool> isMeant, DateTimeOffset now, CancellationToken ct)
    {
        var town = tenant.Info;
        var requests = (await own.Requests.Where(r => ids.Contains(r.Id)).AsSplitQuery()
                .Include(r => r.Messages).Include(r => r.Requesters).Include(r => r.Attachments).ToListAsync(ct))
            .Where(isMeant).ToList();
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
