using GrcPortal.Core.Interventions;
using GrcPortal.Core.Statistics;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Statistics;

public sealed class CostFiguresTests
{
    [Fact]
    public async Task Hours_and_purchases_count_on_their_day_and_a_quote_not_yet()
    {
        var town = await Given.ATownAsync();
        var today = town.Info.DayOf(TestClock.Now);
        var supplier = new Supplier { Name = "Travaux de l’Aure" };
        var trade = await town.AskAsync(db => db.Trades.Select(t => t.Id).FirstAsync());
        await town.DoAsync(db => { db.Add(supplier); return db.SaveChangesAsync(); });
        await town.AnInterventionAsync(2, then: (work, served, karim) =>
        {
            work.Start(served, karim);
            work.RecordTime(town.Karim.Id, new() { TradeId = trade, From = today.AddDays(-30), Amount = 30 }, today, null, 90, karim);
            work.Buy(supplier.Id, "Enrobé à froid", new(1, 100, 20, PurchaseStage.Ordered, null, null, null, today), karim);
            work.Buy(supplier.Id, "Enrobé à chaud", new(1, 900, 20, PurchaseStage.Quoted, null, null, null, today), karim);
            work.Finish("Trou rebouché.", [], served, karim);
        });

        await town.RunAsync<RollUpToday>();

        var figures = await town.AskAsync(db => db.DailyFigures.AsNoTracking().ToListAsync());
        var (labour, bought) = (figures.Single(f => f.Measure is Measure.Labour), figures.Single(f => f.Measure is Measure.Purchased));
        Assert.Equal((90, 45m), (labour.Count, labour.Sum));
        Assert.Equal((1, 120m, supplier.Id), (bought.Count, bought.Sum, bought.SupplierId));
        var team = await town.AskAsync(db => db.Teams.Select(t => t.Id).SingleAsync());
        Assert.Equal((2, team), (figures.Where(f => f.Measure is Measure.Resolved).Sum(f => f.Count), figures.First(f => f.Measure is Measure.Resolved).TeamId));

        var page = await (await town.SignedInAsync()).Visit("/agents/tableau-de-bord");
        Assert.Equal("165,00 €", page.Fact("Coût des interventions"));
        Assert.Equal(["45,00 €", "120,00 €"], page.All("figure[aria-labelledby=cost-title] td a"));
        foreach (var link in page.Document.QuerySelectorAll("figure[aria-labelledby=cost-title] td a, figure[aria-labelledby=by-team-title] td a"))
            Assert.Equal("2 demandes", (await (await town.SignedInAsync()).Visit(link.GetAttribute("href")!)).All(".chips li")[0]);
        Assert.Contains("Équipe voirie (2)", page.All("figure[aria-labelledby=by-team-title] th"));
    }
}
