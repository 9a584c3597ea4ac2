using GrcPortal.Core.Interventions;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Data.Demo;

/// <summary>A demand with whatever belongs to it, saved together: those that said the same, and the work on the ground.</summary>
internal sealed class DemoCase
{
    public List<ServiceRequest> Requests { get; } = [];
    public List<Intervention> Interventions { get; } = [];
    public List<RequestLink> Links { get; } = [];

    /// <summary>What was mailed to the people of its demands, as the save that records an event writes it.</summary>
    public List<OutgoingMessage> Mailed { get; } = [];

    /// <summary>What <see cref="FollowEvents"/> would have done to their promises.</summary>
    public void Follow(DepartmentCalendars calendars)
    {
        foreach (var request in Requests) request.Follow(request.Events, calendars.Of(request.DepartmentId));
    }

    /// <summary>What <see cref="NotifyOnRequestEvents"/> would have added, had each act been saved by itself.</summary>
    public void Tell(DepartmentCalendars calendars, IReadOnlyDictionary<Guid, Guid> accounts)
    {
        foreach (var request in Requests)
        {
            foreach (var happened in request.Events)
            {
                if (NotificationTable.For(happened) is { } text) Mail(request, happened, text);
                if (request.Moves.Any(move => move.EventId == happened.Id && NotificationTable.Tells(move, happened.To, calendars.Of(request.DepartmentId)))) Mail(request, happened, NotificationText.PromiseMoved);
                if (NotificationTable.ForReferent(happened, request.ReferentId) is { } toClose && request.ReferentId is { } referent)
                    Mailed.Add(new() { Text = toClose, RequestId = request.Id, EventId = happened.Id, AccountId = accounts[referent] });
            }
        }
    }

    private void Mail(ServiceRequest request, RequestEvent happened, NotificationText text) =>
        Mailed.AddRange(request.Requesters.Where(person => person is { ReplyChannel: ChannelOut.Email, Email: not null })
            .Select(person => new OutgoingMessage { Text = text, RequestId = request.Id, EventId = happened.Id, RequesterId = person.Id }));

    /// <summary>What <see cref="Privacy.AnonymiseDueRequests"/> has done to each of its demands in the night that it fell due.</summary>
    public void Forget(TenantInfo town, DateTimeOffset now)
    {
        foreach (var request in Requests.Where(request => request.IsDueForAnonymisation(town.DayOf(now), town.DayOf)))
        {
            var night = town.StartOf(town.DayOf(request.EndedAt!.Value).AddDays(ServiceRequest.RetentionDays)).AddHours(2.5);
            request.Anonymise(moment => town.StartOf(town.DayOf(moment)), new(Actor.System, night < now ? night : now));
        }
    }
}
