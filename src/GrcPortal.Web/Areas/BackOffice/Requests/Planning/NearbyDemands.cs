using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Planning;

/// <summary>Demands that one intervention could serve together: accepted, of the same category, those of the same street first.</summary>
public sealed class NearbyDemands(GrcDbContext db)
{
    private const int Looked = 100, Shown = 12;

    private static readonly RequestPhase[] CanBePlanned =
        [.. Enum.GetValues<RequestPhase>().Where(phase => RequestLifecycle.Allows(phase, RequestAct.Plan))];

    public async Task<IReadOnlyList<OfferedDemand>> OfferAsync(AgentIdentity me, ServiceRequest to, CancellationToken ct)
    {
        var near = await Shape(db.Requests.VisibleTo(me).Where(r => r.CategoryId == to.CategoryId && r.Id != to.Id && r.Phase == RequestPhase.Accepted && r.EndedAt == null)
            .OrderBy(r => r.PromisedOn).ThenBy(r => r.Id).Take(Looked)).ToListAsync(ct);
        var street = NearDemands.StreetOf(to.Address);
        return [.. near.OrderByDescending(one => street is not null && NearDemands.StreetOf(one.Address) == street).Take(Shown)];
    }

    public async Task<IReadOnlyDictionary<Guid, OfferedDemand>> NamedAsync(AgentIdentity me, IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        await Shape(db.Requests.VisibleTo(me).Where(r => ids.Contains(r.Id))).ToDictionaryAsync(one => one.Id, ct);

    /// <summary>Null when there is none that this agent sees and that can be planned.</summary>
    public Task<Guid?> FindAsync(AgentIdentity me, (int Year, int Number) number, CancellationToken ct) =>
        db.Requests.VisibleTo(me).Where(r => r.Year == number.Year && r.Number == number.Number && CanBePlanned.Contains(r.Phase) && r.AnonymisedAt == null)
            .Select(r => (Guid?)r.Id).SingleOrDefaultAsync(ct);

    private IQueryable<OfferedDemand> Shape(IQueryable<ServiceRequest> requests) =>
        requests.Select(r => new OfferedDemand(r.Id, r.Year, r.Number, db.Categories.Single(c => c.Id == r.CategoryId).Name, r.Address, r.PromisedOn));
}
