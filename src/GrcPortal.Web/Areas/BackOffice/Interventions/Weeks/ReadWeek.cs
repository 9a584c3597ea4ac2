using GrcPortal.Core.Data;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.BackOffice.Interventions.Weeks;

/// <summary>Reads a week in four queries, however full it is.</summary>
public sealed class ReadWeek(GrcDbContext db, ReadExecutants executants)
{
    private const int MostCards = 600, MostUnplanned = 30;

    private static readonly InterventionState[] Open = [.. Enum.GetValues<InterventionState>().Where(InterventionLife.IsOpen)];

    public async Task<WeekPage> RunAsync(AgentIdentity me, IsoWeek week, DateOnly today, CancellationToken ct)
    {
        var cards = await CardsAsync(me, week, ct);
        var unplanned = Unplanned(me);
        var teams = await executants.TeamsAsync(me, Permission.ReadRequests, ct);
        var rows = teams.Select(team => Row(team.Name, false, cards.Where(card => card.TeamId == team.Id), week))
            .Concat(cards.Where(card => card.TeamId is { } id && teams.All(team => team.Id != id)).GroupBy(card => card.Team).Select(same => Row(same.Key, false, same, week)))
            .Concat(cards.Where(card => card.SupplierId is not null).GroupBy(card => card.Supplier).OrderBy(same => same.Key, StringComparer.CurrentCulture).Select(same => Row(same.Key, true, same, week)))
            .Concat(cards.Where(card => card is { TeamId: null, SupplierId: null }).GroupBy(_ => 0).Select(same => Row(null, false, same, week)));
        return new(week, today, [.. rows],
            await (from request in unplanned
                   orderby request.PromisedOn, request.Id
                   select new UnplannedDemand(request.Id, request.Year, request.Number, db.Categories.Single(c => c.Id == request.CategoryId).Name, request.Address, request.PromisedOn))
                .Take(MostUnplanned).ToListAsync(ct),
            await unplanned.CountAsync(ct), me.Has(Permission.PlanInterventions));
    }

    private Task<List<WeekCard>> CardsAsync(AgentIdentity me, IsoWeek week, CancellationToken ct)
    {
        var (monday, sunday) = (week.Monday, week.Sunday);
        var visible = db.Requests.VisibleTo(me);
        return (from intervention in db.Interventions.VisibleTo(me, db.Requests).AsNoTracking()
                where intervention.State != InterventionState.Cancelled && intervention.PlannedOn <= sunday
                    && intervention.PlannedOn >= monday.AddDays(-Slot.MostDays) && (intervention.PlannedUntil ?? intervention.PlannedOn) >= monday
                orderby intervention.From, intervention.Id
                select new WeekCard(intervention.Id, intervention.Year, intervention.Number, intervention.State,
                    db.Categories.Where(c => c.Id == intervention.CategoryId).Select(c => c.Name).SingleOrDefault(),
                    visible.Where(r => intervention.Requests.Any(served => served.RequestId == r.Id)).OrderBy(r => r.Id).Select(r => r.Address).FirstOrDefault(),
                    intervention.Requests.Count, intervention.PlannedOn, intervention.PlannedUntil ?? intervention.PlannedOn, intervention.From, intervention.Until,
                    intervention.TeamId, intervention.SupplierId,
                    db.Teams.Where(t => t.Id == intervention.TeamId).Select(t => t.Name).SingleOrDefault(),
                    db.Suppliers.Where(s => s.Id == intervention.SupplierId).Select(s => s.Name).SingleOrDefault())).Take(MostCards).ToListAsync(ct);
    }

    /// <summary>Accepted, and served by nothing that is still to do.</summary>
    private IQueryable<ServiceRequest> Unplanned(AgentIdentity me) => db.Requests.VisibleTo(me).Where(r => r.EndedAt == null && r.Phase == RequestPhase.Accepted
        && !db.InterventionRequests.Any(served => served.RequestId == r.Id && db.Interventions.Any(i => i.Id == served.InterventionId && Open.Contains(i.State))));

    private static WeekRow Row(string? name, bool supplier, IEnumerable<WeekCard> cards, IsoWeek week)
    {
        var own = cards.ToList();
        return new(name, supplier, [.. week.Days.Select(day => own.Where(card => card.On <= day && day <= card.Until).ToList())]);
    }
}
