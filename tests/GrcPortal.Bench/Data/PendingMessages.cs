using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Bench.Data;

/// <summary>Messages that wait in every town, as many as a busy hour leaves.</summary>
internal static class PendingMessages
{
    /// <summary>How many wait.</summary>
    public static async Task<int> WriteAsync(DatabaseAccess access, IReadOnlyList<BenchTown> towns, int ofATown, CancellationToken ct)
    {
        await using var services = BenchServices.Build(access);
        var waiting = 0;
        foreach (var town in towns)
        {
            await using var scope = TenantScope.Open(services.GetRequiredService<IServiceScopeFactory>(), town.Info);
            var db = scope.ServiceProvider.GetRequiredService<GrcDbContext>();
            var told = await db.RequestEvents.Where(e => e.Act == RequestAct.Accept && !db.OutgoingMessages.Any(message => message.EventId == e.Id)).OrderByDescending(e => e.At).Take(ofATown)
                .Select(e => new { e.Id, e.RequestId, Requester = db.Requesters.Where(person => person.RequestId == e.RequestId).Select(person => person.Id).First() }).ToListAsync(ct);
            db.AddRange(told.Select(one => new OutgoingMessage { Text = NotificationText.RequestAccepted, RequestId = one.RequestId, EventId = one.Id, RequesterId = one.Requester }));
            await db.SaveChangesAsync(ct);
            waiting += await db.OutgoingMessages.CountAsync(message => message.State == OutgoingState.Pending, ct);   // those of the demands just filed too
        }
        return waiting;
    }
}
