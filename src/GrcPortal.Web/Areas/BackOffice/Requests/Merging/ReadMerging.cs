using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Places;
using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Merging;

/// <summary>The demands that one could be merged into, and what that would do.</summary>
public sealed class ReadMerging(GrcDbContext db, NearDemands near, TownCalendars calendars)
{
    public Task<IReadOnlyList<NearDemand>> NearAsync(AgentIdentity me, ServiceRequest source, CancellationToken ct) =>
        near.RunAsync(db.Requests.VisibleTo(me).Where(r => r.Id != source.Id), source.CategoryId, GeoPoint.Of(source.Lat, source.Lon), source.Address, ct);

    /// <summary>Null when this agent sees none of that number, or of that id.</summary>
    public async Task<MergingEffect?> EffectAsync(AgentIdentity me, ServiceRequest source, string? number, Guid? id, DateTimeOffset at, CancellationToken ct)
    {
        var requests = db.Requests.VisibleTo(me);
        if (number is not null && RequestNumber.Parse(number) is { } parsed) requests = requests.Where(r => r.Year == parsed.Year && r.Number == parsed.Number);
        else if (number is null && id is { } one) requests = requests.Where(r => r.Id == one);
        else return null;

        var found = await (
            from r in requests
            join type in db.Categories on r.CategoryId equals type.Id
            join link in db.RequestLinks.Where(l => l.Kind == RequestLinkKind.Merged) on r.Id equals link.SourceId into links
            from link in links.DefaultIfEmpty()
            join carrier in db.Requests on link.TargetId equals carrier.Id into carriers
            from carrier in carriers.DefaultIfEmpty()
            select new
            {
                Request = r,
                Version = EF.Property<uint>(r, RequestGate.VersionColumn),
                Type = type,
                SourceType = db.Categories.Single(c => c.Id == source.CategoryId),
                CarriedBy = carrier == null ? null : new { carrier.Year, carrier.Number },
                CarriesOthers = db.RequestLinks.Any(l => l.Kind == RequestLinkKind.Merged && l.TargetId == source.Id),
            }).SingleOrDefaultAsync(ct);
        if (found is null) return null;

        var by = found.CarriedBy is { } goesOn ? RequestNumber.Format(goesOn.Year, goesOn.Number) : null;
        var pair = new MergePair(source, found.SourceType, found.Request, found.Type, by, found.CarriesOthers);
        var calendar = await calendars.OfAsync(db, found.Request.DepartmentId, ct);
        return new(pair, found.Version, pair.FaultFor(me, calendar, at), pair.DayAfter(calendar, at));
    }

    /// <summary>It was done already, by the same press.</summary>
    public Task<bool> IsDoneAsync(AgentIdentity me, Guid id, Guid? otherId, CancellationToken ct) =>
        db.Requests.VisibleTo(me).AnyAsync(r => r.Id == id && db.RequestLinks.Any(l => l.Kind == RequestLinkKind.Merged && l.SourceId == id && l.TargetId == otherId), ct);
}
