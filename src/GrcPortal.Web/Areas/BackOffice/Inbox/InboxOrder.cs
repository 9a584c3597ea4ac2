using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Listing;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.BackOffice.Inbox;

/// <summary>The order of each drawer, read forward after a cursor or backward before it. Row comparisons, so that an index leads straight to the place.</summary>
internal static class InboxOrder
{
    /// <summary>Whoever is waited for cannot be late: what waits comes after all that can be seen to, where both lie together.</summary>
    public static bool KeepsWaitingLast(this InboxView view) => view is InboxView.ToHandle or InboxView.Mine;

    /// <summary>The parts of a drawer from a cursor on, one to be read after the other.</summary>
    public static IReadOnlyList<IQueryable<ServiceRequest>> PartsFrom(this IQueryable<ServiceRequest> requests, InboxView view, InboxCursor? cursor, bool backward)
    {
        if (!view.KeepsWaitingLast()) return [requests.From(view, cursor, backward)];
        var (ready, waiting) = (requests.Where(r => !InboxViews.WaitingPhases.Contains(r.Phase)), requests.Where(r => InboxViews.WaitingPhases.Contains(r.Phase)));
        return (cursor is { Waits: true }, backward) switch
        {
            (true, true) => [waiting.From(view, cursor, backward), ready.From(view, null, backward)],
            (true, false) => [waiting.From(view, cursor, backward)],
            (false, true) => [ready.From(view, cursor, backward)],
            (false, false) => [ready.From(view, cursor, backward), waiting.From(view, null, backward)],
        };
    }

    /// <summary>What is promised first comes first, so what is late leads; what is over, last come first.</summary>
    private static IQueryable<ServiceRequest> From(this IQueryable<ServiceRequest> requests, InboxView view, InboxCursor? cursor, bool backward) => view switch
    {
        InboxView.All => requests.ByReception(cursor, ascending: backward),
        InboxView.Ended => requests.ByEnd(cursor, ascending: backward),
        _ => requests.ByPromise(cursor, ascending: !backward),
    };

    private static IQueryable<ServiceRequest> ByPromise(this IQueryable<ServiceRequest> requests, InboxCursor? cursor, bool ascending)
    {
        if (cursor is { On: { } on, Id: var id })
            requests = ascending
                ? requests.Where(r => EF.Functions.GreaterThan(ValueTuple.Create(r.PromisedOn, r.Id), ValueTuple.Create(on, id)))
                : requests.Where(r => EF.Functions.LessThan(ValueTuple.Create(r.PromisedOn, r.Id), ValueTuple.Create(on, id)));
        return ascending
            ? requests.OrderBy(r => r.PromisedOn).ThenBy(r => r.Id)
            : requests.OrderByDescending(r => r.PromisedOn).ThenByDescending(r => r.Id);
    }

    private static IQueryable<ServiceRequest> ByReception(this IQueryable<ServiceRequest> requests, InboxCursor? cursor, bool ascending)
    {
        if (cursor is { At: { } at, Id: var id })
            requests = ascending
                ? requests.Where(r => EF.Functions.GreaterThan(ValueTuple.Create(r.ReceivedAt, r.Id), ValueTuple.Create(at, id)))
                : requests.Where(r => EF.Functions.LessThan(ValueTuple.Create(r.ReceivedAt, r.Id), ValueTuple.Create(at, id)));
        return ascending
            ? requests.OrderBy(r => r.ReceivedAt).ThenBy(r => r.Id)
            : requests.OrderByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Id);
    }

    private static IQueryable<ServiceRequest> ByEnd(this IQueryable<ServiceRequest> requests, InboxCursor? cursor, bool ascending)
    {
        if (cursor is { At: { } at, Id: var id })
            requests = ascending
                ? requests.Where(r => EF.Functions.GreaterThan(ValueTuple.Create(r.EndedAt, r.Id), ValueTuple.Create((DateTimeOffset?)at, id)))
                : requests.Where(r => EF.Functions.LessThan(ValueTuple.Create(r.EndedAt, r.Id), ValueTuple.Create((DateTimeOffset?)at, id)));
        return ascending
            ? requests.OrderBy(r => r.EndedAt).ThenBy(r => r.Id)
            : requests.OrderByDescending(r => r.EndedAt).ThenByDescending(r => r.Id);
    }
}
