using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.BackOffice.Inbox;

/// <summary>The rows of the inbox, fifty at a time after a cursor, whatever the number of demands behind it.</summary>
public sealed class RequestList(GrcDbContext db)
{
    public const int PageSize = 50;

    private static readonly RequestPhase[] WaitingPhases = [RequestPhase.WaitingForCitizen, RequestPhase.WaitingForThirdParty];

    public async Task<InboxPage> ReadAsync(AgentIdentity me, InboxView view, string? after, DateOnly today, CancellationToken ct)
    {
        var cursor = InboxCursor.Parse(after);
        var requests = After(In(db.Requests.VisibleTo(me).AsNoTracking(), view, me, today), view, cursor);
        var rows = await Rows(requests.Take(PageSize + 1)).ToListAsync(ct);
        var next = rows.Count > PageSize ? InboxCursor.Of(view, rows[PageSize - 1]) : null;
        return new(view, rows[..Math.Min(rows.Count, PageSize)], await CountsAsync(me, today, ct), next?.ToString(), cursor is null, today);
    }

    /// <summary>The demand of a number or tracking code someone reads out.</summary>
    public async Task<Guid?> FindAsync(AgentIdentity me, string sought, CancellationToken ct)
    {
        var requests = db.Requests.VisibleTo(me).AsNoTracking();
        var found = (RequestNumber.Parse(sought), TrackingCode.Parse(sought)) switch
        {
            ({ } number, _) => requests.Where(r => r.Year == number.Year && r.Number == number.Number),
            (_, { } code) => requests.Where(r => r.TrackingCode == code),
            _ => null,
        };
        return found is null ? null : await found.Select(r => (Guid?)r.Id).SingleOrDefaultAsync(ct);
    }

    private static IQueryable<ServiceRequest> In(IQueryable<ServiceRequest> requests, InboxView view, AgentIdentity me, DateOnly today)
    {
        requests = requests.Where(r => r.AnonymisedAt == null);
        var open = requests.Where(r => r.EndedAt == null);
        return view switch
        {
            InboxView.ToHandle => open.Where(r => r.Phase != RequestPhase.Resolved),
            InboxView.Late => open.Where(r => r.Phase != RequestPhase.Resolved && r.PromisedOn < today),
            InboxView.ToClose => open.Where(r => r.Phase == RequestPhase.Resolved),
            InboxView.Waiting => open.Where(r => WaitingPhases.Contains(r.Phase)),
            InboxView.Mine => open.Where(r => r.AssigneeId == me.Id || r.ReferentId == me.Id),
            InboxView.Ended => requests.Where(r => r.EndedAt != null),
            _ => requests,
        };
    }

    /// <summary>What is promised first comes first, so what is late leads; what is over, last come first.</summary>
    private static IQueryable<ServiceRequest> After(IQueryable<ServiceRequest> requests, InboxView view, InboxCursor? cursor) => view switch
    {
        InboxView.All => (cursor is not { At: { } at, Id: var id }
                ? requests
                : requests.Where(r => EF.Functions.LessThan(ValueTuple.Create(r.ReceivedAt, r.Id), ValueTuple.Create(at, id))))
            .OrderByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Id),
        InboxView.Ended => (cursor is not { At: { } at, Id: var id }
                ? requests
                : requests.Where(r => EF.Functions.LessThan(ValueTuple.Create(r.EndedAt, r.Id), ValueTuple.Create((DateTimeOffset?)at, id))))
            .OrderByDescending(r => r.EndedAt).ThenByDescending(r => r.Id),
        _ => (cursor is not { On: { } on, Id: var id }
                ? requests
                : requests.Where(r => EF.Functions.GreaterThan(ValueTuple.Create(r.PromisedOn, r.Id), ValueTuple.Create(on, id))))
            .OrderBy(r => r.PromisedOn).ThenBy(r => r.Id),
    };

    private IQueryable<RequestRow> Rows(IQueryable<ServiceRequest> requests) =>
        requests.Select(r => new RequestRow(
            r.Id, r.Year, r.Number, r.Phase, db.Categories.Single(c => c.Id == r.CategoryId).Name, r.Address, r.PlaceDetails, r.ChannelIn,
            r.ReceivedAt, r.PromisedOn, r.ResolvedAt, r.EndedAt,
            db.Agents.Where(a => a.Id == r.AssigneeId).Select(a => a.Name).SingleOrDefault(),
            db.Departments.Where(d => d.Id == r.DepartmentId).Select(d => d.Name).SingleOrDefault()));

    private async Task<IReadOnlyDictionary<InboxView, int>> CountsAsync(AgentIdentity me, DateOnly today, CancellationToken ct)
    {
        var phases = await db.Requests.VisibleTo(me).Where(r => r.EndedAt == null && r.AnonymisedAt == null)
            .GroupBy(r => r.Phase)
            .Select(group => new
            {
                Phase = group.Key,
                All = group.Count(),
                Late = group.Count(r => r.PromisedOn < today),
                Mine = group.Count(r => r.AssigneeId == me.Id || r.ReferentId == me.Id),
            })
            .ToListAsync(ct);
        var unresolved = phases.Where(p => p.Phase is not RequestPhase.Resolved).ToList();
        return new Dictionary<InboxView, int>
        {
            [InboxView.ToHandle] = unresolved.Sum(p => p.All),
            [InboxView.Late] = unresolved.Sum(p => p.Late),
            [InboxView.ToClose] = phases.Where(p => p.Phase is RequestPhase.Resolved).Sum(p => p.All),
            [InboxView.Waiting] = phases.Where(p => WaitingPhases.Contains(p.Phase)).Sum(p => p.All),
            [InboxView.Mine] = phases.Sum(p => p.Mine),
        };
    }
}
