using GrcPortal.Core.Interventions;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Data.Demo;

/// <summary>The crew's week: work done, in progress, standing still and to come, played through the acts of the domain like the demands it serves.</summary>
internal static class DemoInterventions
{
    /// <summary>The five holes of this street were filled in one visit.</summary>
    public const string Street = "rue des Tisserands";

    public static IReadOnlyList<Intervention> Play(IReadOnlyList<ServiceRequest> requests, DemoMeans means, TenantInfo town, DateTimeOffset now)
    {
        var crew = means.Teams.First(team => team.LeaderId is not null).Id;
        var leader = Actor.Agent(means.Named(DemoAgents.TeamLeader).Id);
        var today = town.DayOf(now);
        var workday = town.Calendar.IsWorkingDay(today) ? today : town.Calendar.WorkingDayAfter(today, 1);

        var done = Plan(DaysBefore(4), now.AddDays(-6), SharingRule.Equally, At(Street));
        var onSite = new Stamp(leader, now.AddDays(-4));
        done.Start(Serving(Street), onSite);
        foreach (var name in (string[])[DemoAgents.FieldAgent, "Yann Tessier"])
            done.RecordTime(means.Named(name).Id, means.Rates[means.Named(name).TradeId!.Value], DaysBefore(4), new(8, 0), 180, onSite);
        done.Buy(means.Suppliers["Voirisol"], "Enrobé à froid, 4 m²", new(1, 80, 20, PurchaseStage.Invoiced, "DV-2214", "BC-0187", "FA-5502", DaysBefore(3)), new(Actor.Agent(means.Named(DemoAgents.Manager).Id), now.AddDays(-3)));
        done.Finish("Cinq trous rebouchés à l’enrobé à froid, chantier nettoyé.", [], Serving(Street), new(leader, now.AddDays(-4).AddHours(3)));

        var running = Plan(today, now.AddDays(-2), SharingRule.Equally, At("Chemin de la Fontaine"));
        running.Start(Serving("Chemin de la Fontaine"), new(leader, now.AddHours(-1)));

        var paused = Plan(workday, now.AddDays(-1), SharingRule.Equally, At("27 rue Pasteur"));
        paused.Pause(nameof(PauseReason.Weather), Serving("27 rue Pasteur"), new(leader, now.AddHours(-2)));

        var ahead = Plan(town.Calendar.WorkingDayAfter(today, 1), now.AddHours(-5), SharingRule.Equally, At("Rue des Écoles"));
        var outside = Intervention.Plan(new(town.Calendar.WorkingDayAfter(today, 2), town.Calendar.WorkingDayAfter(today, 3), null, null, null, means.Suppliers["Voirisol"]),
            Serving("Rond-point de l’Aure"), SharingRule.Equally, "Reprendre aussi le massif.", today.Year, new(leader, now.AddHours(-4)));
        outside.Buy(means.Suppliers["Voirisol"], "Panneau AB3a et mât", new(1, 214.50m, 20, PurchaseStage.Quoted, "DV-2260", null, null, today), new(Actor.Agent(means.Named(DemoAgents.Manager).Id), now.AddHours(-3)));

        return [done, running, paused, ahead, outside];

        DateOnly DaysBefore(int days) => town.DayOf(now.AddDays(-days));

        List<ServiceRequest> At(string address) =>
            [.. requests.Where(r => r.Address is { } known && known.Contains(address, StringComparison.Ordinal)).OrderBy(r => r.Id)];

        List<Served> Serving(string address) => [.. At(address).Select(request => new Served(request))];

        Intervention Plan(DateOnly on, DateTimeOffset at, SharingRule sharing, List<ServiceRequest> served) => Intervention.Plan(
            new(on, null, new(8, 0), new(11, 30), crew, null), [.. served.Select(request => new Served(request))], sharing, "Baliser la voie et prévenir les riverains.", on.Year, new(leader, at));
    }
}
