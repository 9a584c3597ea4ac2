using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Core.Requests.Listing;
using GrcPortal.Web.Areas.BackOffice.Requests;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.BackOffice.Inbox;

/// <summary>The rows of the inbox, fifty at a time after a cursor, whatever the number of demands behind it.</summary>
public sealed class RequestList(GrcDbContext db, FilterRequests filters, FilterChips chips, ReadFilterChoices choices, ReadTownNames names)
{
    public const int PageSize = 50;

    /// <summary>Beyond, nobody counts nor reads on: a word more finds it.</summary>
    public const int MostFound = 1_000;

    /// <param name="after">The cursor of the row before this page.</param>
    /// <param name="before">The cursor of the row after it, when the reader goes back.</param>
    public async Task<InboxPage> ReadAsync(AgentIdentity me, InboxView view, RequestFilter asked, string? after, string? before, DateOnly today, CancellationToken ct)
    {
        var (filter, said) = await chips.ReadAsync(me, asked, ct);
        var visible = filters.Apply(db.Requests.VisibleTo(me).AsNoTracking(), filter);
        if (filter.Sought is { Words: not null }) visible = await NewestAsync(visible, ct);
        var requests = visible.In(view, me, today, filter);
        var page = InboxCursor.Parse(before) is { } next ? await BackwardAsync(requests, view, next, ct) : null;
        page ??= await ForwardAsync(requests, view, InboxCursor.Parse(after), ct);
        return new(view, page.Rows, await CountsAsync(visible, me, today, ct), page.Previous?.ToString(), page.Next?.ToString(), today)
        {
            Names = await names.RunAsync(page.Rows.SelectMany(row => row.Names), ct),
            Filter = filter,
            Chips = said,
            Choices = await choices.RunAsync(me, ct),
            Found = said.Count is 0 ? null : await requests.Take(MostFound + 1).CountAsync(ct),
        };
    }

    /// <summary>Words are looked for once, not for each question of the page.</summary>
    private async Task<IQueryable<ServiceRequest>> NewestAsync(IQueryable<ServiceRequest> found, CancellationToken ct)
    {
        var ids = await found.OrderByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Id).Take(MostFound + 1).Select(r => r.Id).ToListAsync(ct);
        return db.Requests.AsNoTracking().Where(r => ids.Contains(r.Id));
    }

    private async Task<Leaf> ForwardAsync(IQueryable<ServiceRequest> requests, InboxView view, InboxCursor? after, CancellationToken ct)
    {
        var rows = await TakeAsync(requests.PartsFrom(view, after, backward: false), ct);
        var shown = rows[..Math.Min(rows.Count, PageSize)];
        return new(shown, after is null || shown.Count is 0 ? null : InboxCursor.Of(view, shown[0]), rows.Count > PageSize ? InboxCursor.Of(view, shown[^1]) : null);
    }

    /// <summary>Null when less than a page lies before: the first page says it better.</summary>
    private async Task<Leaf?> BackwardAsync(IQueryable<ServiceRequest> requests, InboxView view, InboxCursor before, CancellationToken ct)
    {
        var rows = await TakeAsync(requests.PartsFrom(view, before, backward: true), ct);
        if (rows.Count <= PageSize) return null;
        rows.RemoveAt(PageSize);
        rows.Reverse();
        return new(rows, InboxCursor.Of(view, rows[0]), InboxCursor.Of(view, rows[^1]));
    }

    /// <summary>A page, and one row more when there is more.</summary>
    private async Task<List<RequestRow>> TakeAsync(IReadOnlyList<IQueryable<ServiceRequest>> parts, CancellationToken ct)
    {
        List<RequestRow> rows = [];
        foreach (var part in parts)
        {
            if (rows.Count <= PageSize) rows.AddRange(await Rows(part.Take(PageSize + 1 - rows.Count)).ToListAsync(ct));
        }
        return rows;
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

    private IQueryable<RequestRow> Rows(IQueryable<ServiceRequest> requests) =>
        requests.Select(r => new RequestRow(r.Id, r.Year, r.Number, r.Phase, r.CategoryId, r.Address, r.PlaceDetails, r.ChannelIn,
            r.ReceivedAt, r.PromisedOn, r.ResolvedAt, r.EndedAt, r.AssigneeId, r.DepartmentId, EF.Property<uint>(r, RequestGate.VersionColumn), r.AnswerBy,
            SilenceClock.Of(r.SilenceMeans, r.SilenceMonths, r.DecidesOn, r.SilenceSuspendedOn, r.ImplicitOn))
        {
            Carries = db.RequestLinks.Count(l => l.Kind == RequestLinkKind.Merged && l.TargetId == r.Id),
        });

    private static async Task<IReadOnlyDictionary<InboxView, int>> CountsAsync(
        IQueryable<ServiceRequest> visible, AgentIdentity me, DateOnly today, CancellationToken ct)
    {
        var phases = await visible.Where(r => r.EndedAt == null && r.AnonymisedAt == null)
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
            [InboxView.Late] = unresolved.Where(p => !InboxViews.WaitingPhases.Contains(p.Phase)).Sum(p => p.Late),
            [InboxView.ToClose] = phases.Where(p => p.Phase is RequestPhase.Resolved).Sum(p => p.All),
            [InboxView.Waiting] = phases.Where(p => InboxViews.WaitingPhases.Contains(p.Phase)).Sum(p => p.All),
            [InboxView.Mine] = phases.Sum(p => p.Mine),
        };
    }

    private sealed record Leaf(IReadOnlyList<RequestRow> Rows, InboxCursor? Previous, InboxCursor? Next);
}
