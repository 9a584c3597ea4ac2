using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Places;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared.Maps;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.BackOffice.Requests;

/// <summary>Reads a demand for its screens in four queries, once per page however many parts of it ask.</summary>
public sealed class ReadRequest(GrcDbContext db, MapPages maps, TownPlaces places, IHttpContextAccessor context)
{
    private RequestDetails? _read;

    /// <summary>Null when this agent may not see it, or there is none.</summary>
    public async Task<RequestDetails?> RunAsync(Guid id, CancellationToken ct)
    {
        if (_read?.Request.Id == id) return _read;

        var me = AgentSession.IdentityOf(context.HttpContext!.User);
        var facts = await (from request in db.Requests.VisibleTo(me).AsNoTracking()
                           join category in db.Categories on request.CategoryId equals category.Id
                           where request.Id == id
                           select new
                           {
                               Request = request,
                               Version = EF.Property<uint>(request, RequestGate.VersionColumn),
                               Category = category.Name,
                               Form = db.FormVersions.Where(form => form.Id == request.FormVersionId).Select(form => form.Definition).SingleOrDefault(),
                               Department = db.Departments.Where(d => d.Id == request.DepartmentId).Select(d => d.Name).SingleOrDefault(),
                               Referent = db.Agents.Where(a => a.Id == request.ReferentId).Select(a => a.Name).SingleOrDefault(),
                               Assignee = db.Agents.Where(a => a.Id == request.AssigneeId).Select(a => a.Name).SingleOrDefault(),
                               Team = db.Teams.Where(t => t.Id == request.TeamId).Select(t => t.Name).SingleOrDefault(),
                               Body = db.Bodies.Where(b => b.Id == request.BodyId).Select(b => b.Name).SingleOrDefault(),
                               Sector = db.Sectors.Where(s => s.Id == request.SectorId).Select(s => s.Name).SingleOrDefault(),
                               Requesters = db.Requesters.Where(person => person.RequestId == id).OrderBy(person => person.Id).ToList(),
                           }).SingleOrDefaultAsync(ct);
        if (facts is null) return null;

        return _read = new(facts.Request, facts.Version, facts.Category, facts.Department, facts.Referent, facts.Assignee, facts.Team, facts.Body,
            facts.Requesters,
            await db.Attachments.AsNoTracking().Where(file => file.RequestId == id).OrderBy(file => file.Id).ToListAsync(ct),
            await Timeline(id).ToListAsync(ct), await Interventions(id).ToListAsync(ct))
        {
            Sector = facts.Sector,
            Form = facts.Form,
            Place = await RequestPlace.OfAsync(GeoPoint.Of(facts.Request.Lat, facts.Request.Lon), maps, places, ct),
        };
    }

    private IQueryable<TimelineRow> Timeline(Guid id) =>
        from happened in db.RequestEvents.AsNoTracking()
        where happened.RequestId == id
        join m in db.Messages on happened.MessageId equals (Guid?)m.Id into messages
        from message in messages.DefaultIfEmpty()
        join a in db.Agents on happened.AgentId equals (Guid?)a.Id into agents
        from agent in agents.DefaultIfEmpty()
        join b in db.Agents on happened.AssigneeId equals (Guid?)b.Id into assignees
        from assignee in assignees.DefaultIfEmpty()
        join t in db.Teams on happened.TeamId equals (Guid?)t.Id into teams
        from team in teams.DefaultIfEmpty()
        join o in db.Bodies on happened.BodyId equals (Guid?)o.Id into bodies
        from body in bodies.DefaultIfEmpty()
        orderby happened.Position
        select new TimelineRow(happened.Act, happened.From, happened.To, happened.At, happened.ActorKind, agent.Name, happened.Reason,
            db.ListedReasons.Where(r => r.Code == happened.Reason && (r.Kind == ReasonKind.Refusal && happened.Act == RequestAct.Refuse || r.Kind == ReasonKind.Pause && happened.Act == RequestAct.Pause))
                .Select(r => r.Name).SingleOrDefault(),
            assignee.Name ?? team.Name ?? body.Name, message == null ? null : message.Direction, message.Body);

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
