using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GrcPortal.Core.Notifications;

/// <summary>Adds the messages an event calls for in the save that records it. Nobody else calls "send mail".</summary>
internal sealed class NotifyOnRequestEvents : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (eventData.Context is GrcDbContext db)
        {
            AddMessages(db);
            foreach (var (request, happened, text) in TellingReferents(db)) TellReferent(db, request, happened, text, Closers(db, request, happened).ToList());
        }
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
            foreach (var (request, happened, text) in TellingReferents(db)) TellReferent(db, request, happened, text, await Closers(db, request, happened).ToListAsync(ct));
        }
        return result;
    }

    private static void AddMessages(GrcDbContext db)
    {
        foreach (var (request, happened, text) in Telling(db))
        {
            var reachable = Concerned(db, request, happened, text).Where(person => person is { ReplyChannel: ChannelOut.Email, Email: not null });
            db.AddRange(reachable.Select(person => new OutgoingMessage
            {
                Text = text,
                RequestId = request.Id,
                EventId = happened.Id,
                RequesterId = person.Id,
            }));
        }
    }

    /// <summary>The conversation is the first one's; who joined him is told what becomes of the demand.</summary>
    private static IEnumerable<Requester> Concerned(GrcDbContext db, ServiceRequest request, RequestEvent happened, NotificationText text) => happened.Act switch
    {
        _ when text is NotificationText.PromiseMoved => request.Requesters,
        RequestAct.Join => request.Requesters.Where(person => db.Entry(person).State is EntityState.Added),
        RequestAct.AskCitizen or RequestAct.Reply => request.Requesters.OrderBy(person => person.Id).Take(1),
        _ => request.Requesters,
    };

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
            .. from entry in db.ChangeTracker.Entries<PromiseMove>()
               where entry.State is EntityState.Added && IsTold(db, entry.Entity, requests[entry.Entity.RequestId])
               select (requests[entry.Entity.RequestId], Cause(db, entry.Entity), NotificationText.PromiseMoved),
        ];
    }

    /// <summary>What matters to whoever asked is the day it will be done; once it is, none.</summary>
    private static bool IsTold(GrcDbContext db, PromiseMove move, ServiceRequest request) =>
        move.Kind is ClockKind.Intervene && request is { ResolvedAt: null, EndedAt: null } && db.Calendar.DueOn(move.Old) != db.Calendar.DueOn(move.New);

    private static RequestEvent Cause(GrcDbContext db, PromiseMove move) =>
        db.ChangeTracker.Entries<RequestEvent>().Select(entry => entry.Entity).Single(happened => happened.Id == move.EventId);

    private static List<(ServiceRequest, RequestEvent, NotificationText)> TellingReferents(GrcDbContext db)
    {
        var requests = db.ChangeTracker.Entries<ServiceRequest>().ToDictionary(entry => entry.Entity.Id, entry => entry.Entity);
        return
        [
            .. from entry in db.ChangeTracker.Entries<RequestEvent>()
               where entry.State is EntityState.Added
               let request = requests[entry.Entity.RequestId]
               where request.ReferentId is not null
               let text = NotificationTable.ForReferent(entry.Entity, request.ReferentId)
               where text is not null
               select (request, entry.Entity, text.Value),
        ];
    }

    /// <summary>The référent, and whoever stands in for him that day.</summary>
    private static IQueryable<Guid> Closers(GrcDbContext db, ServiceRequest request, RequestEvent happened)
    {
        var day = db.DayOf(happened.At);
        return from agent in db.Agents
               where agent.IsActive && agent.Id != happened.AgentId
                   && (agent.Id == request.ReferentId || db.Absences.Any(a => a.AgentId == request.ReferentId && a.DeputyId == agent.Id && a.From <= day && day <= a.Until))
               select agent.AccountId;
    }

    private static void TellReferent(GrcDbContext db, ServiceRequest request, RequestEvent happened, NotificationText text, List<Guid> accounts) =>
        db.AddRange(accounts.Select(account => new OutgoingMessage { Text = text, RequestId = request.Id, EventId = happened.Id, AccountId = account }));
}
