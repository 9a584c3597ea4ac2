using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Notifications;

/// <summary>
/// Compares what happened with what was to be told of it: an event of the last two days whose message is not in the outbox gets it.
/// The same save writes both, so this finds nothing but what a restore, a hand in the database or a fault of ours took away.
/// </summary>
public sealed class SweepMessages(GrcDbContext db, TimeProvider clock) : ITenantJob
{
    private static readonly TimeSpan Looked = TimeSpan.FromDays(2), StillBeingWritten = TimeSpan.FromMinutes(1);

    private static readonly RequestAct[] Telling =
        [RequestAct.GoOn, .. Enum.GetValues<RequestAct>().Where(act => NotificationTable.For(act, null) is not null || NotificationTable.For(act, RequestPhase.New) is not null)];

    public async Task RunAsync(CancellationToken ct)
    {
        var (since, until) = (clock.GetUtcNow() - Looked, clock.GetUtcNow() - StillBeingWritten);
        var untold = await (from happened in db.RequestEvents.AsNoTracking()
                            where happened.At > since && happened.At < until && Telling.Contains(happened.Act)
                            join person in db.Requesters on happened.RequestId equals person.RequestId
                            where person.ReplyChannel == ChannelOut.Email && person.Email != null
                                && !db.OutgoingMessages.Any(m => m.EventId == happened.Id && m.RequesterId == person.Id)
                            select new { Happened = happened, Person = person.Id }).ToListAsync(ct);
        var demands = untold.Select(one => one.Happened.RequestId).Distinct().ToList();
        var people = (await db.Requesters.Where(person => demands.Contains(person.RequestId)).OrderBy(person => person.Id).Select(person => new { person.RequestId, person.Id }).ToListAsync(ct))
            .ToLookup(person => person.RequestId, person => person.Id);
        db.AddRange(from one in untold
                    let text = NotificationTable.For(one.Happened)
                    where text is not null && Concerns(one.Happened, one.Person, [.. people[one.Happened.RequestId].Where(person => WasThere(person, one.Happened))])
                    select new OutgoingMessage { Text = text.Value, RequestId = one.Happened.RequestId, EventId = one.Happened.Id, RequesterId = one.Person });
        await db.SaveChangesAsync(ct);
        await Outbox.BuryUnknownAsync(db, ct);
        await MailedAddresses.ForgetAsync(db, ct);
    }

    /// <summary>As when it happened: a receipt is the newcomer's, the conversation is the first one's, the rest is everyone's.</summary>
    private static bool Concerns(RequestEvent happened, Guid person, List<Guid> there) => there.Contains(person) && happened.Act switch
    {
        RequestAct.Join => person == there[^1],
        var act when NotificationTable.IsOfConversation(act) => person == there[0],
        _ => true,
    };

    /// <summary>Who joined afterwards is told of what comes, not of what was.</summary>
    private static bool WasThere(Guid person, RequestEvent happened) => MadeAt.Of(person) <= happened.At.AddSeconds(1);
}
