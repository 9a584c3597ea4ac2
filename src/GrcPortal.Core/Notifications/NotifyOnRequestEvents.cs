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
        if (eventData.Context is GrcDbContext db)
        {
            var telling = Telling(db);
            var known = Known(db, telling);
            AddMessages(db, telling, known.Count is 0 ? [] : Followers(db, known).ToList());
            foreach (var (request, happened, text) in TellingReferents(db)) TellReferent(db, request, happened, text, Closers(db, request, happened).ToList());
        }
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken ct = default)
    {
        if (eventData.Context is GrcDbContext db)
        {
            var telling = Telling(db);
            var known = Known(db, telling);
            foreach (var request in known) await db.Entry(request).Collection(r => r.Requesters).LoadAsync(ct);
            AddMessages(db, telling, known.Count is 0 ? [] : await Followers(db, known).ToListAsync(ct));
            foreach (var (request, happened, text) in TellingReferents(db)) TellReferent(db, request, happened, text, await Closers(db, request, happened).ToListAsync(ct));
        }
        return result;
    }

    private static void AddMessages(GrcDbContext db, IReadOnlyList<Tidings> telling, IReadOnlyList<Follower> followers)
    {
        var letters = from one in telling
                      from person in Concerned(db, one).Concat(Following(one, followers))
                      where person is { ReplyChannel: ChannelOut.Email, Email: not null }
                      select new OutgoingMessage { Text = one.Text, RequestId = one.Request.Id, EventId = one.EventId, RequesterId = person.Id };
        db.AddRange(letters.DistinctBy(letter => (letter.EventId, letter.RequesterId)));   // what happened says the new day too
    }

    /// <summary>A demand that comes now has nobody but its own requesters: nothing is asked of the database for it.</summary>
    private static List<ServiceRequest> Known(GrcDbContext db, IReadOnlyList<Tidings> telling) =>
        [.. telling.Select(one => one.Request).Distinct().Where(request => db.Entry(request).State is not EntityState.Added)];

    /// <summary>The conversation is the first one's; who joined him is told what becomes of the demand.</summary>
    private static IEnumerable<Requester> Concerned(GrcDbContext db, Tidings one) => one.Act switch
    {
        RequestAct.Join => one.Request.Requesters.Where(person => db.Entry(person).State is EntityState.Added),
        _ when NotificationTable.IsOfConversation(one.Act) => one.Request.Requesters.OrderBy(person => person.Id).Take(1),
        _ => one.Request.Requesters,
    };

    /// <summary>Whose demand is merged into it is told what becomes of it, once; the conversation is not his.</summary>
    private static IEnumerable<Requester> Following(Tidings one, IReadOnlyList<Follower> followers) =>
        one.Act is RequestAct.Join || NotificationTable.IsOfConversation(one.Act) ? []
        : followers.Where(follower => follower.TargetId == one.Request.Id && one.Request.Requesters.All(person => person.Email != follower.Person.Email))
            .Select(follower => follower.Person).DistinctBy(person => person.Email);

    private static IQueryable<Follower> Followers(GrcDbContext db, IReadOnlyList<ServiceRequest> known)
    {
        var ids = known.Select(request => request.Id).ToList();
        var parted = db.ChangeTracker.Entries<RequestLink>().Where(entry => entry.State is EntityState.Deleted).Select(entry => entry.Entity.Id).ToList();
        return from link in db.RequestLinks.AsNoTracking()
               join person in db.Requesters.AsNoTracking() on link.SourceId equals person.RequestId
               where link.Kind == RequestLinkKind.Merged && ids.Contains(link.TargetId) && !parted.Contains(link.Id) && person.Email != null
               orderby person.Id
               select new Follower(link.TargetId, person);
    }

    private sealed record Follower(Guid TargetId, Requester Person);

    private static List<Tidings> Telling(GrcDbContext db)
    {
        var requests = db.ChangeTracker.Entries<ServiceRequest>().ToDictionary(entry => entry.Entity.Id, entry => entry.Entity);
        return
        [
            .. from entry in db.ChangeTracker.Entries<RequestEvent>()
               where entry.State is EntityState.Added
               let text = NotificationTable.For(entry.Entity)
               where text is not null
               select new Tidings(requests[entry.Entity.RequestId], entry.Entity.Id, entry.Entity.Act, text.Value),
            .. from entry in db.ChangeTracker.Entries<PromiseMove>()
               where entry.State is EntityState.Added && NotificationTable.Tells(entry.Entity, requests[entry.Entity.RequestId].Phase, db.Calendar)
               select new Tidings(requests[entry.Entity.RequestId], entry.Entity.EventId, null, NotificationText.PromiseMoved),
        ];
    }

    /// <param name="Act">None: what is told is what came of it.</param>
    private sealed record Tidings(ServiceRequest Request, Guid EventId, RequestAct? Act, NotificationText Text);

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
