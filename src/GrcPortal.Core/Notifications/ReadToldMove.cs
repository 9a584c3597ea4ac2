using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Notifications;

/// <summary>What a message about a promise that moved has to say when it leaves.</summary>
public sealed class ReadToldMove(GrcDbContext db, CurrentTenant tenant)
{
    /// <summary>Null when there is nothing to say any more: it is done or over, the day is the one its reader knows, or a later message says it.</summary>
    public async Task<ToldMove?> RunAsync(OutgoingMessage message, CancellationToken ct)
    {
        var moves = await (from told in db.OutgoingMessages
                           join happened in db.RequestEvents on told.EventId equals happened.Id
                           join move in db.PromiseMoves on happened.Id equals move.EventId
                           join request in db.Requests on move.RequestId equals request.Id
                           where told.RequestId == message.RequestId && told.RequesterId == message.RequesterId && told.Text == NotificationText.PromiseMoved
                               && move.Kind == ClockKind.Intervene && request.ResolvedAt == null && request.EndedAt == null
                           orderby happened.Position
                           select new { told.Id, told.State, move.Old, move.Why, move.At, request.PromisedOn, request.Clocks }).ToListAsync(ct);
        var at = moves.FindIndex(move => move.Id == message.Id);
        if (at < 0 || moves.Skip(at + 1).Any(later => later.State is OutgoingState.Pending or OutgoingState.Sent)) return null;

        var first = at;
        while (first > 0 && moves[first - 1].State is not OutgoingState.Sent) first--;   // what did not reach him he does not know
        var (known, latest) = (tenant.Info.Calendar.DueOn(moves[first].Old), moves[at]);
        return known == latest.PromisedOn ? null : new(known, MoveWords.ToldKey(latest.Why, latest.Clocks?.WaitedFor(latest.At)));
    }
}

/// <summary>The day its reader knows, and the key of the sentence that says why it is another one.</summary>
public sealed record ToldMove(DateOnly From, string WhyKey);
