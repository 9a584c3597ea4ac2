using GrcPortal.Core.Data;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Areas.BackOffice.Requests;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.BackOffice.Interventions;

/// <summary>The one way to an intervention that is to be changed: among what this agent may see, if the act is his, if it is where the act can be.</summary>
public sealed class InterventionGate(GrcDbContext db, ReadIntervention read, IHttpContextAccessor context)
{
    private static readonly InterventionState[] Open = [.. Enum.GetValues<InterventionState>().Where(InterventionLife.IsOpen)];

    /// <summary>Null: no such intervention for this agent (404). Throws when the act is not his (403) or not now (409).</summary>
    /// <param name="seen">The version its author read: if the intervention changed since, saving is refused.</param>
    public async Task<Intervention?> ForAsync(Guid id, InterventionAct act, CancellationToken ct, uint? seen = null)
    {
        var intervention = await FindAsync(id, ct);
        if (intervention is null) return null;
        Check(intervention, act);
        if (seen is { } version) db.Entry(intervention).Property<uint>(RequestGate.VersionColumn).OriginalValue = version;
        return intervention;
    }

    /// <summary>The same door for the page that asks for an act: nothing is read but what it shows beside the form.</summary>
    public async Task<InterventionDetails?> ShowAsync(Guid id, InterventionAct act, CancellationToken ct)
    {
        if (await read.RunAsync(id, ct) is not { } shown) return null;
        Check(shown.Intervention, act);
        return shown;
    }

    /// <summary>The same for what is bought for it.</summary>
    public async Task<Intervention?> ToBuyForAsync(Guid id, CancellationToken ct)
    {
        var intervention = await FindAsync(id, ct);
        if (intervention is null) return null;
        CheckPurchase(intervention);
        return intervention;
    }

    public async Task<InterventionDetails?> ShowPurchaseAsync(Guid id, CancellationToken ct)
    {
        if (await read.RunAsync(id, ct) is not { } shown) return null;
        CheckPurchase(shown.Intervention);
        return shown;
    }

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

    private AgentIdentity Me => AgentSession.IdentityOf(context.HttpContext!.User);

    private Task<Intervention?> FindAsync(Guid id, CancellationToken ct) =>
        db.Interventions.VisibleTo(Me, db.Requests).Include(i => i.Requests).SingleOrDefaultAsync(i => i.Id == id, ct);

    private void Check(Intervention intervention, InterventionAct act)
    {
        if (!InterventionPolicy.Allows(Me, intervention, act)) throw new NotAllowedException();
        if (!intervention.Can(act)) throw new RuleBrokenException($"{nameof(InterventionAct)}.{act}");
    }

    private void CheckPurchase(Intervention intervention)
    {
        if (!InterventionPolicy.MayBuy(Me, intervention)) throw new NotAllowedException();
        if (!intervention.Can(InterventionAct.RecordCost)) throw new RuleBrokenException($"{nameof(InterventionAct)}.{InterventionAct.RecordCost}");
    }
}
