using System.Net;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.BackOffice.Interventions;

/// <summary>Who sees which intervention: the query and the predicate agree.</summary>
public sealed class InterventionPolicyTests
{
    [Fact]
    public async Task One_sees_it_through_ones_department_ones_crew_or_a_demand_and_the_query_agrees()
    {
        var town = await Given.ATownAsync();
        var roads = await town.AnInterventionAsync();
        var cleaning = await ElsewhereAsync(town, crew: false);
        var lent = await ElsewhereAsync(town, crew: true);
        var own = await ElsewhereAsync(town, crew: false, r => r.Assign(Assignment.To(town.Karim.Id), new(Actor.Agent(town.Camille.Id), TestClock.Now)));

        foreach (var (agent, expected) in ((TestAgent, Intervention[])[])[(town.Camille, [roads, cleaning, lent, own]), (town.Karim, [roads, lent, own])])
        {
            await using var scope = town.Scope();
            var db = scope.ServiceProvider.GetRequiredService<GrcPortal.Core.Data.GrcDbContext>();
            var me = await scope.ServiceProvider.GetRequiredService<ReadAgentIdentity>().RunAsync(agent.Id, agent.Name, town.Info.DayOf(TestClock.Now), CancellationToken.None);

            Assert.Equal(expected.Select(i => i.Id).Order(), (await db.Interventions.VisibleTo(me, db.Requests).Select(i => i.Id).ToListAsync()).Order());
            foreach (var intervention in await db.Interventions.Include(i => i.Requests).ToListAsync())
            {
                var ids = intervention.Requests.Select(served => served.RequestId).ToList();
                var served = await db.Requests.Where(r => ids.Contains(r.Id)).ToListAsync();
                Assert.Equal(expected.Any(one => one.Id == intervention.Id), InterventionPolicy.Sees(me, intervention, served));
            }
        }

        var karim = await town.SignedInAsync(town.Karim);
        Assert.Equal(HttpStatusCode.NotFound, (await karim.Visit(cleaning.PathOf())).Status);
        Assert.Equal(HttpStatusCode.OK, (await karim.Visit(lent.PathOf())).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await karim.Visit($"{own.PathOf()}/fin")).Status);
        Assert.Equal(HttpStatusCode.OK, (await karim.Visit($"{lent.PathOf()}/fin")).Status);
    }

    /// <summary>Of the cleaning department, by a supplier or by the roads crew that lends a hand.</summary>
    private static async Task<Intervention> ElsewhereAsync(Town town, bool crew, Action<ServiceRequest>? then = null)
    {
        var demand = await town.ARequestAsync(RequestPhase.Accepted);
        var (cleaning, supplier, team) = await town.AskAsync(async db => (
            (await db.Departments.SingleAsync(d => d.Name == StartingOrganisation.Cleaning)).Id, (await db.Suppliers.FirstAsync()).Id, (await db.Teams.SingleAsync()).Id));
        await using var scope = town.Scope();
        var own = scope.ServiceProvider.GetRequiredService<GrcPortal.Core.Data.GrcDbContext>();
        var request = await own.Requests.Include(r => r.Requesters).SingleAsync(r => r.Id == demand.Id);
        var stamp = new Stamp(Actor.Agent(town.Camille.Id), TestClock.Now);
        request.Assign(new(cleaning, null, null), stamp);
        then?.Invoke(request);
        var day = town.Info.DayOf(TestClock.Now);
        var intervention = Intervention.Plan(new(day, null, null, null, crew ? team : null, crew ? null : supplier), [new(request)], SharingRule.Equally, null, day.Year, stamp);
        await scope.ServiceProvider.GetRequiredService<AddIntervention>().RunAsync(intervention, CancellationToken.None);
        return await town.InterventionAsync(intervention.Id);
    }
}
