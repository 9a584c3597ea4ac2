using System.Net;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.BackOffice.Interventions;

public sealed class WeekTests
{
    [Fact]
    public async Task A_week_shows_each_crews_work_on_its_day_and_what_is_to_plan_beside()
    {
        var town = await Given.ATownAsync();
        var work = await town.AnInterventionAsync(demands: 2);
        var waiting = await town.ARequestAsync(RequestPhase.Accepted, new() { Address = "3 impasse des Lilas" });
        var week = IsoWeek.Of(work.PlannedOn);
        var page = await (await town.SignedInAsync(town.Karim)).Visit($"/agents/planning?semaine={week}");

        Assert.Equal($"Semaine {week.Number} de {week.Year}", page.Title);
        var row = page.Document.QuerySelectorAll(".week tbody tr").Single(line => line.QuerySelector("th")!.TextContent.Contains("Équipe voirie", StringComparison.Ordinal));
        var cells = row.QuerySelectorAll("td");
        Assert.Contains($"{work.Year}-B000001", cells[work.PlannedOn.DayNumber - week.Monday.DayNumber].TextContent, StringComparison.Ordinal);
        Assert.Single(page.All(".week-card"));
        Assert.Contains("3 impasse des Lilas", page.All(".unplanned li").Single(), StringComparison.Ordinal);
        Assert.Equal($"/agents/demandes/{waiting.Id}/interventions/nouvelle", page.Link("Planifier"));
        Assert.Equal($"{work.PathOf()}/deplacement", page.Link("Déplacer"));

        var next = await page.Follow("Suivante");
        Assert.Equal($"Semaine {week.Next.Number} de {week.Next.Year}", next.Title);
        Assert.Empty(next.All(".week-card"));
        Assert.Equal(page.Title, (await next.Follow("Précédente")).Title);
    }

    [Fact]
    public async Task Work_of_several_days_stands_on_each_and_a_suppliers_has_its_own_row()
    {
        var town = await Given.ATownAsync();
        var work = await town.AnInterventionAsync();
        var monday = IsoWeek.Of(town.Info.DayOf(TestClock.Now)).Next.Monday;
        var supplier = await town.AskAsync(async db => await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(db.Suppliers, s => s.Name == "Voirisol"));
        await town.DoAsync(async db =>
        {
            var known = await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(db.Interventions, i => i.Id == work.Id);
            known.Replan(new(monday.AddDays(-1), monday.AddDays(1), null, null, null, supplier.Id), [], new(Actor.Agent(town.Karim.Id), TestClock.Now));
            await db.SaveChangesAsync();
        });

        var page = await (await town.SignedInAsync(town.Karim)).Visit($"/agents/planning?semaine={IsoWeek.Of(monday)}");

        var row = page.Document.QuerySelectorAll(".week tbody tr").Single(line => line.QuerySelector("th")!.TextContent.Contains("Voirisol", StringComparison.Ordinal));
        Assert.Equal([true, true, false, false, false, false, false], row.QuerySelectorAll("td").Select(cell => cell.QuerySelector(".week-card") is not null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?semaine=2026-W99")]
    [InlineData("?semaine=n'importe")]
    public async Task An_address_that_names_no_week_shows_this_one(string query)
    {
        var town = await Given.ATownAsync();

        var page = await (await town.SignedInAsync(town.Karim)).Visit($"/agents/planning{query}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal($"Semaine {IsoWeek.Of(town.Info.DayOf(TestClock.Now)).Number} de {IsoWeek.Of(town.Info.DayOf(TestClock.Now)).Year}", page.Title);
    }

    [Fact]
    public async Task A_work_order_has_its_number_place_checks_and_a_code_that_leads_to_the_work()
    {
        var town = await Given.ATownAsync();
        var work = await town.AnInterventionAsync(demands: 2);

        var page = await (await (await town.SignedInAsync(town.Karim)).Visit(work.PathOf())).Follow("Bon d’intervention");

        Assert.Equal($"Bon d’intervention {work.Year}-B000001", page.Title);
        Assert.Contains("12 rue des Lices", page.Text, StringComparison.Ordinal);
        Assert.Contains("Un trou profond", page.Text, StringComparison.Ordinal);
        Assert.Contains("Prévoir un cône.", page.Text, StringComparison.Ordinal);
        Assert.Contains($"https://{town.Host}{work.PathOf()}", page.Text, StringComparison.Ordinal);
        Assert.True(page.Has("svg.qr-code") && page.Has(".order-sign") && page.All(".order-checks li").Count > 3);
        Assert.DoesNotContain("Dominique", page.Text, StringComparison.Ordinal);
    }
}
