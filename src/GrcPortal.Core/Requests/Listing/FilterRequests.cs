using GrcPortal.Core.Data;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Requests.Listing;

/// <summary>Narrows demands to a filter; counted as <see cref="GrcPortal.Core.Statistics.Measure"/> counts them, so that a figure and its list agree.</summary>
public sealed class FilterRequests(GrcDbContext db, CurrentTenant tenant, TimeProvider clock)
{
    private static readonly RequestAct[] Answers = [RequestAct.AskCitizen, RequestAct.Reply, RequestAct.Refuse, RequestAct.Forward, RequestAct.Close];

    /// <summary>With all that lies below its department, when that is meant.</summary>
    public async Task<RequestFilter> WithSubtreeAsync(RequestFilter filter, CancellationToken ct)
    {
        if (filter is not { AndBelow: true, DepartmentId: { } top }) return filter;
        var all = await db.Departments.Select(d => new { d.Id, d.ParentId }).ToListAsync(ct);
        List<Guid> found = [top];
        for (var at = 0; at < found.Count; at++)   // grows as it walks
            found.AddRange(all.Where(one => one.ParentId == found[at]).Select(one => one.Id));
        return filter with { Departments = found };
    }

    public IQueryable<ServiceRequest> Apply(IQueryable<ServiceRequest> requests, RequestFilter filter)
    {
        if (filter.Category is { } slug)
            requests = requests.Where(r => db.Categories.Any(c => c.Id == r.CategoryId && (c.Slug == slug || db.Categories.Any(f => f.Id == c.ParentId && f.Slug == slug))));
        if (filter.Departments is { } departments) requests = requests.Where(r => departments.Contains(r.DepartmentId!.Value));
        else if (filter.DepartmentId is { } department) requests = requests.Where(r => r.DepartmentId == department);
        if (filter.SectorId is { } sector) requests = requests.Where(r => r.SectorId == sector);
        if (filter.AgentId is { } agent) requests = agent == Guid.Empty ? requests.Where(r => r.AssigneeId == null) : requests.Where(r => r.AssigneeId == agent);
        if (filter.Lateness is { } lateness) requests = Standing(requests, lateness, tenant.Info.DayOf(clock.GetUtcNow()));
        if (filter.Sought is { } sought) requests = Holding(requests, sought);
        if (filter.TeamId is { } team)
            requests = requests.Where(r => r.TeamId == team || r.TeamId == null && db.InterventionRequests.Any(s => s.RequestId == r.Id
                && db.Interventions.Any(i => i.Id == s.InterventionId && i.TeamId == team && i.State == InterventionState.Done)));
        if (filter.SupplierId is { } supplier)
            requests = requests.Where(r => db.Set<InterventionRequest>().Any(s => s.RequestId == r.Id && db.Interventions.Any(i => i.Id == s.InterventionId
                && (i.SupplierId == supplier || db.Purchases.Any(p => p.InterventionId == i.Id && p.SupplierId == supplier)))));
        if (filter.Channels.Count > 0) requests = requests.Where(r => filter.Channels.Contains(r.ChannelIn));
        if (filter.Phase is { } phase) requests = requests.Where(r => r.Phase == phase);
        if (filter.Reason is { } reason) requests = requests.Where(r => r.RefusalReason == reason);
        return filter.Days is { } days ? Between(requests, days, filter.AnsweredBy) : requests;
    }

    private static IQueryable<ServiceRequest> Standing(IQueryable<ServiceRequest> requests, Lateness lateness, DateOnly today)
    {
        var (open, soon) = (requests.Where(r => r.EndedAt == null && r.ResolvedAt == null), today.AddDays(Latenesses.SoonDays));
        return lateness switch
        {
            Lateness.Late => open.Where(r => r.PromisedOn < today && !InboxViews.WaitingPhases.Contains(r.Phase)),
            Lateness.Soon => open.Where(r => r.PromisedOn >= today && r.PromisedOn <= soon),
            _ => open.Where(r => r.PromisedOn > soon),
        };
    }

    private IQueryable<ServiceRequest> Holding(IQueryable<ServiceRequest> requests, Sought sought)
    {
        var ids = sought switch
        {
            { Email: { } email } => db.Requesters.Where(person => person.Email == email).Select(person => person.RequestId),
            { Phone: { } phone } => db.Requesters.Where(person => person.Phone == phone).Select(person => person.RequestId),
            { Words: { } words } => RequestWords.Matching(db, words),
            _ => null,
        };
        return ids is null ? requests.Where(_ => false) : requests.Where(r => ids.Contains(r.Id));
    }

    private IQueryable<ServiceRequest> Between(IQueryable<ServiceRequest> requests, DayRange days, ChannelOut? way)
    {
        var (from, until) = (tenant.Info.StartOf(days.From), tenant.Info.StartOf(days.Until.AddDays(1)));
        return days.Moment switch
        {
            RequestMoment.Received => requests.Where(r => r.ReceivedAt >= from && r.ReceivedAt < until),
            RequestMoment.TakenOn => requests.Where(r => db.RequestEvents
                .Any(e => e.RequestId == r.Id && (e.To == RequestPhase.Accepted || e.To == RequestPhase.Resolved) && e.At >= from && e.At < until
                    && !db.RequestEvents.Any(b => b.RequestId == r.Id && b.Position < e.Position && (b.To == RequestPhase.Accepted || b.To == RequestPhase.Resolved)))),
            RequestMoment.Resolved => requests.Where(r => r.ResolvedAt >= from && r.ResolvedAt < until),
            RequestMoment.Ended => requests.Where(r => r.EndedAt >= from && r.EndedAt < until),
            RequestMoment.Answered => Answered(requests, from, until, way),
            RequestMoment.Promised => Judged(requests, days, kept: null),
            RequestMoment.Kept => Judged(requests, days, kept: true),
            RequestMoment.Missed => Judged(requests, days, kept: false),
            _ => requests.Where(r => db.Set<InterventionRequest>().Any(s => s.RequestId == r.Id
                && (db.TimeEntries.Any(t => t.InterventionId == s.InterventionId && t.WorkedOn >= days.From && t.WorkedOn <= days.Until)
                    || db.Purchases.Any(p => p.InterventionId == s.InterventionId && p.Stage != PurchaseStage.Quoted && p.On >= days.From && p.On <= days.Until)))),
        };
    }

    private IQueryable<ServiceRequest> Judged(IQueryable<ServiceRequest> requests, DayRange days, bool? kept)
    {
        var judged = JudgedPromises.Demands(db, days.From, days.Until, tenant.Info.DayOf(clock.GetUtcNow()), tenant.Info.TimeZone, kept);
        return requests.Where(r => judged.Contains(r.Id));
    }

    private IQueryable<ServiceRequest> Answered(IQueryable<ServiceRequest> requests, DateTimeOffset from, DateTimeOffset until, ChannelOut? way) => requests.Where(r =>
        db.OutgoingMessages.Any(m => m.RequestId == r.Id && m.State == OutgoingState.Sent && m.DoneAt >= from && m.DoneAt < until && (way == null || m.Channel == way))
        || (way == null || r.ChannelOut == way) && r.ChannelOut != ChannelOut.Email && r.ChannelOut != ChannelOut.None
            && db.RequestEvents.Any(e => e.RequestId == r.Id && Answers.Contains(e.Act) && e.MessageId != null && e.At >= from && e.At < until));
}
