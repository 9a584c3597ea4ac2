using GrcPortal.Core.Data;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Areas.BackOffice.Requests;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.BackOffice.Interventions;

/// <summary>The one way to an intervention that is to be changed: among what this agent may see, if the act is his, if it is where the act can be.</summary>
public sealed class InterventionGate(GrcDbContext db, IHttpContextAccessor context)
{
    private static readonly InterventionState[] Open = [.. Enum.GetValues<InterventionState>().Where(InterventionLife.IsOpen)];

    /// <summary>Null: no such intervention for this agent (404). Throws when the act is not his (403) or not now (409).</summary>
    /// <param name="seen">The version its author read: if the intervention changed since, saving is refused.</param>
    public async Task<Intervention?> ForAsync(Guid id, InterventionAct act, CancellationToken ct, uint? seen = null)
    {
        var intervention = await FindAsync(id, ct);
        if (intervention is null) return null;
        if (!InterventionPolicy.Allows(AgentSession.IdentityOf(context.HttpContext!.User), intervention, act)) throw new NotAllowedException();
        return Ready(intervention, act, seen);
    }

    /// <summary>The same for what is bought for it.</summary>
    public async Task<Intervention?> ToBuyForAsync(Guid id, CancellationToken ct)
    {
        var intervention = await FindAsync(id, ct);
        if (intervention is null) return null;
        if (!InterventionPolicy.MayBuy(AgentSession.IdentityOf(context.HttpContext!.User), intervention)) throw new NotAllowedException();
        return Ready(intervention, InterventionAct.RecordCost, seen: null);
    }

    public uint VersionOf(Intervention intervention) => db.Entry(intervention).Property<uint>(RequestGate.VersionColumn).CurrentValue;

    /// <summary>Its demands, with what an act on them needs to know.</summary>
    public async Task<IReadOnlyList<Served>> ServedAsync(Intervention intervention, CancellationToken ct)
    {
        var ids = intervention.Requests.Select(served => served.RequestId).ToList();
        var demands = await db.Requests.Include(r => r.Requesters).Where(r => ids.Contains(r.Id)).OrderBy(r => r.Id).ToListAsync(ct);
        var elsewhere = await ElsewhereAsync(ids, intervention.Id, ct);
        return [.. demands.Select(demand => new Served(demand, elsewhere.Contains(demand.Id)))];
    }

    /// <summary>Which of these demands another open intervention serves.</summary>
    public Task<HashSet<Guid>> ElsewhereAsync(IReadOnlyList<Guid> demands, Guid? but, CancellationToken ct) =>
        (from served in db.InterventionRequests
         join other in db.Interventions on served.InterventionId equals other.Id
         where demands.Contains(served.RequestId) && served.InterventionId != but && Open.Contains(other.State)
         select served.RequestId).ToHashSetAsync(ct);

    private Task<Intervention?> FindAsync(Guid id, CancellationToken ct) =>
        db.Interventions.VisibleTo(AgentSession.IdentityOf(context.HttpContext!.User), db.Requests)
            .Include(i => i.Requests).SingleOrDefaultAsync(i => i.Id == id, ct);

    private Intervention Ready(Intervention intervention, InterventionAct act, uint? seen)
    {
        if (!intervention.Can(act)) throw new RuleBrokenException($"{nameof(InterventionAct)}.{act}");
        if (seen is { } version) db.Entry(intervention).Property<uint>(RequestGate.VersionColumn).OriginalValue = version;
        return intervention;
    }
}
