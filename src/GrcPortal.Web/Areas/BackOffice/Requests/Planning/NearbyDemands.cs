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

    /// <summary>Itself first.</summary>
    public async Task<IReadOnlyList<OfferedDemand>> OfferAsync(AgentIdentity me, ServiceRequest to, CancellationToken ct)
    {
        var near = await Shape(db.Requests.VisibleTo(me).Where(r => r.Id == to.Id || r.CategoryId == to.CategoryId && r.Phase == RequestPhase.Accepted && r.EndedAt == null)
            .OrderByDescending(r => r.Id == to.Id).ThenBy(r => r.PromisedOn).ThenBy(r => r.Id).Take(Looked + 1)).ToListAsync(ct);
        var street = NearDemands.StreetOf(to.Address);
        return [.. near.OrderByDescending(one => one.Id == to.Id).ThenByDescending(one => street is not null && NearDemands.StreetOf(one.Address) == street).Take(Shown + 1)];
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
