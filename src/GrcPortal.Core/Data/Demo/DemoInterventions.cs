using GrcPortal.Core.Interventions;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Data.Demo;

/// <summary>The crew's week: work done, in progress, standing still and to come, played through the acts of the domain like the demands it serves.</summary>
internal static class DemoInterventions
{
    /// <summary>The five holes of this street were filled in one visit.</summary>
    public const string Street = "rue des Tisserands";

    public static async Task PlayAsync(GrcDbContext db, TenantInfo town, DateTimeOffset now, CancellationToken ct)
    {
        db.ChangeTracker.Clear();   // numbering moved the rows' versions on
        var crew = await db.Teams.Where(t => t.LeaderId != null).OrderBy(t => t.Name).Select(t => t.Id).FirstAsync(ct);
        var suppliers = await db.Suppliers.ToDictionaryAsync(s => s.Name, s => s.Id, ct);
        var agents = await db.Agents.ToDictionaryAsync(a => a.Name, ct);
        var rates = await db.HourlyRates.ToDictionaryAsync(r => r.TradeId, ct);
        var leader = Actor.Agent(agents[DemoAgents.TeamLeader].Id);
        var requests = await db.Requests.Include(r => r.Requesters).ToListAsync(ct);
        var today = town.DayOf(now);
        var workday = DueDate.IsWorkingDay(today) ? today : DueDate.After(today, 1);

        var done = Plan(DaysBefore(4), now.AddDays(-6), SharingRule.Equally, At(Street));
        var onSite = new Stamp(leader, now.AddDays(-4));
        done.Start(Serving(Street), onSite);
        foreach (var name in (string[])[DemoAgents.FieldAgent, "Yann Tessier"])
            done.RecordTime(agents[name].Id, rates[agents[name].TradeId!.Value], DaysBefore(4), new(8, 0), 180, onSite);
        done.Buy(suppliers["Voirisol"], "Enrobé à froid, 4 m²", new(1, 80, 20, PurchaseStage.Invoiced, "DV-2214", "BC-0187", "FA-5502", DaysBefore(3)), new(Actor.Agent(agents[DemoAgents.Manager].Id), now.AddDays(-3)));
        done.Finish("Cinq trous rebouchés à l’enrobé à froid, chantier nettoyé.", null, Serving(Street), new(leader, now.AddDays(-4).AddHours(3)));

        var running = Plan(today, now.AddDays(-2), SharingRule.Equally, At("Chemin de la Fontaine"));
        running.Start(Serving("Chemin de la Fontaine"), new(leader, now.AddHours(-1)));

        var paused = Plan(workday, now.AddDays(-1), SharingRule.Equally, At("27 rue Pasteur"));
        paused.Pause(nameof(PauseReason.Weather), Serving("27 rue Pasteur"), new(leader, now.AddHours(-2)));

        var ahead = Plan(DueDate.After(today, 1), now.AddHours(-5), SharingRule.Equally, At("Rue des Écoles"));
        var outside = Intervention.Plan(new(DueDate.After(today, 2), DueDate.After(today, 3), null, null, null, suppliers["Voirisol"]),
            Serving("Rond-point de l’Aure"), SharingRule.Equally, "Reprendre aussi le massif.", today.Year, new(leader, now.AddHours(-4)));
        outside.Buy(suppliers["Voirisol"], "Panneau AB3a et mât", new(1, 214.50m, 20, PurchaseStage.Quoted, "DV-2260", null, null, today), new(Actor.Agent(agents[DemoAgents.Manager].Id), now.AddHours(-3)));

        Intervention[] all = [done, running, paused, ahead, outside];
        db.AddRange(all);
        await db.SaveChangesAsync(ct);
        foreach (var intervention in all) await InterventionNumbers.TakeAsync(db, intervention, ct);

        DateOnly DaysBefore(int days) => town.DayOf(now.AddDays(-days));

        List<ServiceRequest> At(string address) =>
            [.. requests.Where(r => r.Address is { } known && known.Contains(address, StringComparison.Ordinal)).OrderBy(r => r.Id)];

        List<Served> Serving(string address) => [.. At(address).Select(request => new Served(request))];

        Intervention Plan(DateOnly on, DateTimeOffset at, SharingRule sharing, List<ServiceRequest> served) => Intervention.Plan(
            new(on, null, new(8, 0), new(11, 30), crew, null), [.. served.Select(request => new Served(request))], sharing, "Baliser la voie et prévenir les riverains.", on.Year, new(leader, at));
    }
}
