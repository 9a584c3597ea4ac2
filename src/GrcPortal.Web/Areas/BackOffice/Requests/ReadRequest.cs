using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Places;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared.Maps;
using GrcPortal.Web.Shared.Promises;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.BackOffice.Requests;

/// <summary>Reads a demand for its screens in four queries, five once it was merged, once per page however many parts of it ask.</summary>
public sealed class ReadRequest(GrcDbContext db, TownCalendars calendars, ReadTownNames towns, MapPages maps, TownPlaces places, IHttpContextAccessor context)
{
    private RequestDetails? _read;

    /// <summary>Null when this agent may not see it, or there is none.</summary>
    public async Task<RequestDetails?> RunAsync(Guid id, CancellationToken ct)
    {
        if (_read?.Request.Id == id) return _read;

        var me = AgentSession.IdentityOf(context.HttpContext!.User);
        var facts = await db.Requests.VisibleTo(me).AsNoTracking().Where(request => request.Id == id)
            .Select(request => new
            {
                Request = request,
                Version = EF.Property<uint>(request, RequestGate.VersionColumn),
                Form = db.FormVersions.Where(form => form.Id == request.FormVersionId).Select(form => new { form.Definition, form.CategoryId, form.Number }).SingleOrDefault(),
                LastFailure = db.OutgoingMessages.Where(m => m.RequestId == id && m.RequesterId != null).OrderByDescending(m => m.Id).Select(m => m.LastFailure).FirstOrDefault(),
                Requesters = db.Requesters.Where(person => person.RequestId == id).OrderBy(person => person.Id).ToList(),
            }).SingleOrDefaultAsync(ct);
        if (facts is null) return null;

        var events = await Events(id).ToListAsync(ct);
        var request = facts.Request;
        var merged = events.Exists(row => row.Event.Act is RequestAct.Merge or RequestAct.Absorb) ? await Merged(id).ToListAsync(ct) : [];
        Guid?[] needed = [request.CategoryId, request.DepartmentId, request.ReferentId, request.AssigneeId, request.TeamId, request.BodyId, request.SectorId];
        var names = await towns.RunAsync([.. needed, .. events.SelectMany(row => NamedBy(row.Event))], ct);
        var calendar = await calendars.OfAsync(db, request.DepartmentId, ct);
        return _read = new(request, facts.Version, names, facts.Requesters,
            await db.Attachments.AsNoTracking().Where(file => file.RequestId == id).OrderBy(file => file.Id).ToListAsync(ct),
            [.. events.Select(row => TimelineRow.Of(row.Event, row.Message, names) with { Other = row.Other is { } other ? RequestNumber.Format(other.Year, other.Number) : null })], await Interventions(id).ToListAsync(ct))
        {
            LastFailure = facts.LastFailure,
            Carrier = merged.Find(other => other.IsCarrier),
            Carried = [.. merged.Where(other => !other.IsCarrier)],
            Form = facts.Form?.Definition,
            OldForm = facts.Form is { } form && form.CategoryId != request.CategoryId ? new(names.NameOf(form.CategoryId) ?? "", form.Number) : null,
            Promises = [.. PromiseStory.Of(request.Clocks, request.ReceivedAt, calendar, [.. events.SelectMany(row => row.Moves)])
                .Select(story => story with { Named = code => names.NameOf(NamePart.Pause, code) })],
            Place = await RequestPlace.OfAsync(GeoPoint.Of(request.Lat, request.Lon), maps, places, ct),
        };
    }

    private IQueryable<WordedEvent> Events(Guid id) =>
        from happened in db.RequestEvents.AsNoTracking()
        where happened.RequestId == id
        join m in db.Messages on happened.MessageId equals (Guid?)m.Id into messages
        from message in messages.DefaultIfEmpty()
        join o in db.Requests on happened.OtherRequestId equals (Guid?)o.Id into others
        from other in others.DefaultIfEmpty()   // asked for by itself, EF would number all the demands of the town to find it
        orderby happened.Position
        select new WordedEvent(happened, message, db.PromiseMoves.Where(move => move.EventId == happened.Id).ToList(),
            other == null ? null : new NumberOf(other.Year, other.Number));

    private IQueryable<MergedRow> Merged(Guid id) =>
        from link in db.RequestLinks
        join other in db.Requests on link.SourceId == id ? link.TargetId : link.SourceId equals other.Id
        where link.Kind == RequestLinkKind.Merged && (link.SourceId == id || link.TargetId == id)
        orderby link.At
        select new MergedRow(other.Id, other.Year, other.Number, db.Requesters.Where(person => person.RequestId == other.Id).OrderBy(person => person.Id).Select(person => (ChannelOut?)person.ReplyChannel).FirstOrDefault())
        {
            IsCarrier = link.SourceId == id,
        };

    private static IEnumerable<Guid?> NamedBy(RequestEvent happened) => [happened.AgentId, happened.AssigneeId, happened.TeamId, happened.BodyId, happened.OldCategoryId, happened.CategoryId];

    private sealed record WordedEvent(RequestEvent Event, Message? Message, IReadOnlyList<PromiseMove> Moves, NumberOf? Other);

    private sealed record NumberOf(int Year, int? Number);

    private IQueryable<InterventionRow> Interventions(Guid id) =>
        from served in db.InterventionRequests
        join intervention in db.Interventions on served.InterventionId equals intervention.Id
        where served.RequestId == id
        orderby intervention.PlannedOn, intervention.Id
        select new InterventionRow(intervention.Id, intervention.Year, intervention.Number, intervention.State, intervention.PlannedOn,
            db.Teams.Where(t => t.Id == intervention.TeamId).Select(t => t.Name).SingleOrDefault(),
            db.Suppliers.Where(s => s.Id == intervention.SupplierId).Select(s => s.Name).SingleOrDefault(),
            served.Share,
            db.Attachments.Where(photo => photo.InterventionId == intervention.Id).OrderBy(photo => photo.Id).ToList());
}
