using GrcPortal.Core.Interventions;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Places;
using GrcPortal.Core.Privacy;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Core.Data.Demo;

/// <summary>Writes a town's invented past: eighteen months of demands and the stories of these last weeks, in one commit.</summary>
internal static class DemoRequests
{
    /// <param name="demands">With the written stories.</param>
    public static async Task LoadAsync(IServiceScopeFactory scopes, TenantInfo town, InventedPlaces invented, IReadOnlyDictionary<DemoGroup, int> parts, int demands, CancellationToken ct)
    {
        await using var scope = TenantScope.Open(scopes, town);
        var db = scope.ServiceProvider.GetRequiredService<GrcDbContext>();
        if (await db.Requests.AnyAsync(ct)) return;
        await DemoRules.SettleAsync(db, ct);
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        var places = scope.ServiceProvider.GetRequiredService<TownPlaces>();
        List<GeoDoor> doors = [];
        foreach (var (address, at) in invented.Doors()) doors.Add(new(address, at, (await places.LocateAsync(at, ct)).SectorId));
        var means = await DemoMeans.ReadAsync(db, doors, scope.ServiceProvider.GetRequiredService<TownCalendars>(), ct);
        var shortOfHands = await db.Departments.Where(d => DemoLife.ShortOfHands.Contains(d.Name)).Select(d => d.Id).ToListAsync(ct);

        var stories = new DemoCase();
        foreach (var story in DemoStories.All) stories.Requests.Add(DemoStories.Play(story, means, town, await DemoPlaces.FindAsync(places, invented, story.Address, ct), now));
        stories.Interventions.AddRange(DemoInterventions.Play(stories.Requests, means, town, now));
        var cases = new DemoHistory(town, means, shortOfHands, parts, now, seed: parts.Count * 1000 + town.DayOf(now).DayNumber).Tell(Math.Max(0, demands - stories.Requests.Count));
        cases.Sort((one, other) => one.Requests[0].ReceivedAt.CompareTo(other.Requests[0].ReceivedAt));
        cases.Add(stories);
        Number(cases, db);
        var accounts = means.Agents.ToDictionary(agent => agent.Id, agent => agent.AccountId);
        foreach (var one in cases)
        {
            one.Follow(means.Calendars);
            one.Tell(means.Calendars, accounts);
            one.Forget(town, now);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        await SaveAsync(db, cases, ct);
        await Outbox.TellAsSentAsync(db, ct);   // nobody is written to about the past
        await transaction.CommitAsync(ct);
    }

    /// <summary>As <see cref="RequestNumbers"/> and <see cref="InterventionNumbers"/> would have, one after the other, in the order of their days; the counters go on from there.</summary>
    private static void Number(List<DemoCase> cases, GrcDbContext db)
    {
        foreach (var year in cases.SelectMany(one => one.Requests).OrderBy(request => request.ReceivedAt).GroupBy(request => request.Year))
            db.Add(new RequestCounter { Year = year.Key, Value = year.Aggregate(0, (last, request) => { request.Numbered(last + 1); return last + 1; }) });
        foreach (var year in cases.SelectMany(one => one.Interventions).OrderBy(work => work.PlannedAt).GroupBy(work => work.Year))
            db.Add(new InterventionCounter { Year = year.Key, Value = year.Aggregate(0, (last, work) => { work.Numbered(last + 1); return last + 1; }) });
    }

    private static async Task SaveAsync(GrcDbContext db, List<DemoCase> cases, CancellationToken ct)
    {
        List<ServiceRequest> requests = [.. cases.SelectMany(one => one.Requests)];
        List<Intervention> work = [.. cases.SelectMany(one => one.Interventions)];
        await ManyRows.InsertAsync(db, requests, ct);
        await ManyRows.InsertAsync(db, requests.SelectMany(request => request.Requesters), ct);
        await ManyRows.InsertAsync(db, requests.SelectMany(request => request.Messages), ct);
        await ManyRows.InsertAsync(db, work, ct);
        await ManyRows.InsertAsync(db, work.SelectMany(one => one.Requests), ct);
        await ManyRows.InsertAsync(db, work.SelectMany(one => one.TimeEntries), ct);
        await ManyRows.InsertAsync(db, work.SelectMany(one => one.Purchases), ct);
        await ManyRows.InsertAsync(db, requests.SelectMany(request => request.Events), ct);
        await ManyRows.InsertAsync(db, requests.SelectMany(request => request.Moves), ct);
        await ManyRows.InsertAsync(db, cases.SelectMany(one => one.Links), ct);
        await ManyRows.InsertAsync(db, cases.SelectMany(one => one.Mailed), ct);
        await AnonymiseDueRequests.ForgetInterventionsAsync(db, [.. requests.Where(request => request.AnonymisedAt is not null).Select(request => request.Id)], ct);
    }
}
