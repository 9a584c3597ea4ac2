using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GrcPortal.Core.Notifications;

/// <summary>Adds the messages an event calls for in the save that records it. Nobody else calls "send mail".</summary>
internal sealed class NotifyOnRequestEvents : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (eventData.Context is GrcDbContext db) AddMessages(db);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken ct = default)
    {
        if (eventData.Context is GrcDbContext db)
        {
            foreach (var (request, _, _) in Telling(db))
            {
                if (db.Entry(request).State is not EntityState.Added)
                    await db.Entry(request).Collection(r => r.Requesters).LoadAsync(ct);
            }
            AddMessages(db);
        }
        return result;
    }

    private static void AddMessages(GrcDbContext db)
    {
        foreach (var (request, happened, text) in Telling(db))
        {
            var reachable = request.Requesters.Where(person => person is { ReplyChannel: ChannelOut.Email, Email: not null });
            db.AddRange(reachable.Select(person => new OutgoingMessage
            {
                Text = text,
                RequestId = request.Id,
                EventId = happened.Id,
                RequesterId = person.Id,
            }));
        }
    }

    private static List<(ServiceRequest, RequestEvent, NotificationText)> Telling(GrcDbContext db)
    {
        db.ChangeTracker.DetectChanges();
        var requests = db.ChangeTracker.Entries<ServiceRequest>().ToDictionary(entry => entry.Entity.Id, entry => entry.Entity);
        return
        [
            .. from entry in db.ChangeTracker.Entries<RequestEvent>()
               where entry.State is EntityState.Added
               let text = NotificationTable.For(entry.Entity)
               where text is not null
               select (requests[entry.Entity.RequestId], entry.Entity, text.Value),
        ];
    }
}
