using GrcPortal.Core.Interventions;
using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Support;

internal static class GivenInterventions
{
    /// <summary>Planned tomorrow for the roads crew, over so many accepted demands of the same street; then carried on by the act.</summary>
    public static async Task<Intervention> AnInterventionAsync(
        this Town town, int demands = 1, Action<Intervention, IReadOnlyList<Served>, Stamp>? then = null, SharingRule sharing = SharingRule.Equally)
    {
        var ids = new List<Guid>();
        for (var i = 0; i < demands; i++) ids.Add((await town.ARequestAsync(RequestPhase.Accepted)).Id);
        return await town.AnInterventionOverAsync(ids, then, sharing);
    }

    public static async Task<Intervention> AnInterventionOverAsync(
        this Town town, IReadOnlyList<Guid> demands, Action<Intervention, IReadOnlyList<Served>, Stamp>? then = null, SharingRule sharing = SharingRule.Equally)
    {
        await using var scope = town.Scope();
        var db = scope.ServiceProvider.GetRequiredService<GrcPortal.Core.Data.GrcDbContext>();
        var served = (await db.Requests.Include(r => r.Requesters).Where(r => demands.Contains(r.Id)).OrderBy(r => r.Id).ToListAsync()).Select(r => new Served(r)).ToList();
        var karim = new Stamp(Actor.Agent(town.Karim.Id), TestClock.Now);
        var tomorrow = town.Info.DayOf(TestClock.Now).AddDays(1);
        var slot = new Slot(tomorrow, null, new(8, 0), new(11, 0), await db.Teams.Select(t => t.Id).SingleAsync(), null);
        var intervention = Intervention.Plan(slot, served, sharing, "Prévoir un cône.", tomorrow.Year, karim);
        then?.Invoke(intervention, served, karim);
        await scope.ServiceProvider.GetRequiredService<AddIntervention>().RunAsync(intervention, CancellationToken.None);
        return await town.InterventionAsync(intervention.Id);
    }

    /// <summary>The intervention with all that hangs on it, as it is saved now.</summary>
    public static Task<Intervention> InterventionAsync(this Town town, Guid id) => town.AskAsync(db =>
        db.Interventions.AsNoTracking().AsSplitQuery().Include(i => i.Requests).Include(i => i.TimeEntries).Include(i => i.Purchases).SingleAsync(i => i.Id == id));

    public static string PathOf(this Intervention intervention) => $"/agents/interventions/{intervention.Id}";

    /// <summary>A day as a date field takes it.</summary>
    public static string Day(this Town town, int fromToday) => town.Info.DayOf(TestClock.Now).AddDays(fromToday).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
