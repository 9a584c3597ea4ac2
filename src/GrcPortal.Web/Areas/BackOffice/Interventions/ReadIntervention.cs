using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Areas.BackOffice.Requests;
using GrcPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.BackOffice.Interventions;

/// <summary>Reads an intervention for its screens in five queries, once per page however many parts of it ask.</summary>
public sealed class ReadIntervention(GrcDbContext db, IHttpContextAccessor context)
{
    private InterventionDetails? _read;

    /// <summary>Null when this agent may not see it, or there is none.</summary>
    public async Task<InterventionDetails?> RunAsync(Guid id, CancellationToken ct)
    {
        if (_read?.Intervention.Id == id) return _read;

        var me = AgentSession.IdentityOf(context.HttpContext!.User);
        var facts = await (from intervention in db.Interventions.VisibleTo(me, db.Requests).AsNoTracking()
                           where intervention.Id == id
                           select new
                           {
                               Intervention = intervention,
                               Version = EF.Property<uint>(intervention, RequestGate.VersionColumn),
                               Category = db.Categories.Where(c => c.Id == intervention.CategoryId).Select(c => c.Name).SingleOrDefault(),
                               Department = db.Departments.Where(d => d.Id == intervention.DepartmentId).Select(d => d.Name).SingleOrDefault(),
                               Team = db.Teams.Where(t => t.Id == intervention.TeamId).Select(t => t.Name).SingleOrDefault(),
                               Supplier = db.Suppliers.Where(s => s.Id == intervention.SupplierId).Select(s => s.Name).SingleOrDefault(),
                               Waits = db.ListedReasons.Where(r => r.Kind == ReasonKind.Pause && r.Code == intervention.PauseReason).Select(r => r.Name).SingleOrDefault(),
                               PlannedBy = db.Agents.Where(a => a.Id == intervention.PlannedById).Select(a => a.Name).SingleOrDefault(),
                           }).SingleOrDefaultAsync(ct);
        if (facts is null) return null;

        var visible = db.Requests.VisibleTo(me).Select(r => r.Id);
        return _read = new(facts.Intervention, facts.Version, facts.Category, facts.Department, facts.Team, facts.Supplier, facts.PlannedBy,
            await (from served in db.InterventionRequests
                   join request in db.Requests on served.RequestId equals request.Id
                   join category in db.Categories on request.CategoryId equals category.Id
                   where served.InterventionId == id
                   orderby request.Id
                   let isVisible = visible.Contains(request.Id)
                   select new ServedRow(request.Id, request.Year, request.Number, isVisible, request.Phase, category.Name,
                       isVisible ? request.Description : null, isVisible ? request.Address : null, isVisible ? request.PlaceDetails : null, served.Weight, served.Share)).ToListAsync(ct),
            await (from entry in db.TimeEntries
                   join agent in db.Agents on entry.AgentId equals agent.Id
                   join trade in db.Trades on entry.TradeId equals trade.Id
                   where entry.InterventionId == id
                   orderby entry.WorkedOn, entry.Id
                   select new TimeRow(entry.Id, agent.Name, trade.Name, entry.WorkedOn, entry.From, entry.Minutes, entry.HourlyRate, entry.Cost)).ToListAsync(ct),
            await (from purchase in db.Purchases
                   join supplier in db.Suppliers on purchase.SupplierId equals supplier.Id
                   where purchase.InterventionId == id
                   orderby purchase.Id
                   select new PurchaseRow(purchase.Id, supplier.Name, purchase.Label ?? "", purchase.Quantity, purchase.UnitPrice, purchase.VatRate, purchase.Net, purchase.Vat,
                       purchase.Gross, purchase.Stage, purchase.QuoteNumber, purchase.OrderNumber, purchase.InvoiceNumber)).ToListAsync(ct),
            await db.Attachments.AsNoTracking().Where(photo => photo.InterventionId == id).OrderBy(photo => photo.Id).ToListAsync(ct))
        { Waits = facts.Waits };
    }
}
