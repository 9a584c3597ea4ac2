using System.Text;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Listing;
using GrcPortal.Web.Areas.BackOffice.Inbox;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.BackOffice;

/// <summary>As the application's own role, under row-level security: what agents wait for leads through an index, never through every row.</summary>
public sealed class ListPlanTests
{
    private const int Demands = 20_000;

    [Fact]
    public async Task Lists_and_searches_use_their_indexes()
    {
        var town = await Given.ATownAsync();
        var first = await GivenMany.DemandsAsync(town, Demands);
        await TestDatabase.ExecuteAsync(town.App.Database.SuperuserOn(town.App.Database.Name), "vacuum analyze service_requests, requesters, messages");
        var today = town.Info.DayOf(TestClock.Now);
        await using var scope = town.Scope();
        var (db, filters) = (scope.ServiceProvider.GetRequiredService<GrcDbContext>(), scope.ServiceProvider.GetRequiredService<FilterRequests>());
        await db.Database.OpenConnectionAsync();
        var camille = await scope.ServiceProvider.GetRequiredService<ReadAgentIdentity>().RunAsync(town.Camille.Id, "", today, default);

        foreach (var (view, filter, indexes) in new (InboxView, RequestFilter, string[])[]
        {
            (InboxView.ToHandle, RequestFilter.None, ["ix_service_requests_tenant_id_promised_on_id"]),
            (InboxView.All, RequestFilter.None, ["ix_service_requests_tenant_id_received_at_id"]),
            (InboxView.All, RequestFilter.None with { Sought = new("numéro 12345") }, ["ix_service_requests_tenant_id_words", "ix_messages_tenant_id_words"]),
            (InboxView.All, RequestFilter.None with { Sought = new("u777@courriel.example") }, ["ix_requesters_tenant_id_email"]),
            (InboxView.All, RequestFilter.None with { Sought = new("01 99 00 12 34") }, ["ix_requesters_tenant_id_phone"]),
        })
        {
            var list = filters.Apply(db.Requests.VisibleTo(camille), filter).In(view, camille, today, filter);
            var ordered = view is InboxView.All ? list.OrderByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Id) : list.OrderBy(r => r.PromisedOn).ThenBy(r => r.Id);
            var plan = await PlanAsync(ordered.Take(RequestList.PageSize + 1));
            Assert.All(indexes, index => Assert.True(plan.Contains(index, StringComparison.Ordinal), $"{index} in\n{plan}"));
            Assert.DoesNotContain("Seq Scan on service_requests", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("Seq Scan on requesters", plan, StringComparison.Ordinal);
        }

        var newest = NewestRequests.Of(db, await db.Categories.Select(c => c.Id).ToListAsync(), Enum.GetValues<RequestPhase>(), before: null, 21);
        var shown = await PlanAsync(db.Requests.Where(r => newest.Contains(r.Id)));
        Assert.All((string[])["Seq Scan on service_requests", "WindowAgg"], dear => Assert.DoesNotContain(dear, shown, StringComparison.Ordinal));

        var near = db.Requests.VisibleTo(camille).Where(r => r.CategoryId == first.CategoryId && r.EndedAt == null).OrderByDescending(r => r.ReceivedAt).Take(200);
        Assert.DoesNotContain("Seq Scan on service_requests", await PlanAsync(near), StringComparison.Ordinal);
    }

    private static async Task<string> PlanAsync<T>(IQueryable<T> query)
    {
        await using var command = query.CreateDbCommand();
        command.CommandText = "explain " + command.CommandText;
        await using var rows = await command.ExecuteReaderAsync();
        var plan = new StringBuilder();
        while (await rows.ReadAsync()) plan.AppendLine(rows.GetString(0));
        return plan.ToString();
    }
}
