using GrcPortal.Core.Requests;
using GrcPortal.Core.Statistics;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Statistics;

/// <summary>Which promises count, and as what: nobody makes a share better by leaving a demand open.</summary>
public sealed class KeptPromisesTests
{
    [Fact]
    public async Task An_open_demand_past_its_day_lowers_the_share_and_what_ends_it_late_changes_nothing()
    {
        var town = await Given.ATownAsync();
        var (kept, open) = (await FiledAsync(town), await FiledAsync(town));
        await DoAsync(town, kept, 1, (r, agent) => r.Resolve(null, agent));
        Assert.Equal((2, 1), await SharesAsync(town));

        await DoAsync(town, open, 39, (r, agent) => r.Resolve(null, agent));

        Assert.Equal((2, 1), await SharesAsync(town));
    }

    [Fact]
    public async Task A_promise_is_not_judged_before_its_day_is_over()
    {
        var town = await Given.ATownAsync();
        using (TestClock.At(TestClock.Now.AddDays(-1))) await town.ARequestAsync();
        await DoAsync(town, (await town.ARequestAsync()).Id, 40, (r, agent) => r.Resolve(null, agent));

        Assert.Equal((0, 0), await SharesAsync(town));
    }

    [Fact]
    public async Task Time_the_citizen_is_waited_for_lowers_nothing()
    {
        var town = await Given.ATownAsync();
        var (waits, answered, refused) = (await FiledAsync(town), await FiledAsync(town), await FiledAsync(town));
        foreach (var id in (Guid[])[waits, answered, refused]) await DoAsync(town, id, 1, Ask);
        await DoAsync(town, answered, 25, (r, agent) => r.GoOn(agent));
        await DoAsync(town, answered, 26, (r, agent) => r.Resolve(null, agent));
        await DoAsync(town, refused, 30, (r, agent) => r.Refuse(nameof(RefusalReason.PrivateProperty), null, agent));

        Assert.Equal((2, 2), await SharesAsync(town));   // the one that waits still is nobody's fault yet
        var took = await town.AskAsync(db => db.DailyFigures.SingleAsync(f => f.Measure == Measure.Resolved));
        Assert.Equal(2m, took.Sum);
    }

    [Fact]
    public async Task A_question_put_once_the_day_is_over_excuses_nothing()
    {
        var town = await Given.ATownAsync();
        await DoAsync(town, await FiledAsync(town), 30, Ask);

        Assert.Equal((1, 0), await SharesAsync(town));
    }

    [Theory]
    [InlineData(RequestAct.Refuse, 1, 1, 1)]
    [InlineData(RequestAct.Refuse, 30, 1, 0)]
    [InlineData(RequestAct.Forward, 1, 1, 1)]
    [InlineData(RequestAct.Forward, 30, 1, 0)]
    [InlineData(RequestAct.Withdraw, 1, 0, 0)]
    [InlineData(RequestAct.Withdraw, 30, 1, 0)]
    [InlineData(RequestAct.Merge, 30, 1, 0)]
    public async Task Other_ends_are_judged_by_the_day_they_came(RequestAct act, int after, int promised, int kept)
    {
        var town = await Given.ATownAsync();
        var id = await FiledAsync(town);
        if (act is RequestAct.Merge)
        {
            var bears = await FiledAsync(town);
            using (TestClock.At(TestClock.Now.AddDays(after - Ago)))
            {
                await town.DoAsync(async db =>
                {
                    var (merged, target) = (await db.Requests.SingleAsync(r => r.Id == id), await db.Requests.SingleAsync(r => r.Id == bears));
                    db.Add(merged.Merge(target, new(Actor.Agent(town.Karim.Id), TestClock.Now)));
                    await db.SaveChangesAsync();
                });
            }
        }
        else
        {
            await DoAsync(town, id, after, (r, agent) =>
            {
                if (act is RequestAct.Refuse) r.Refuse(nameof(RefusalReason.PrivateProperty), null, agent);
                else if (act is RequestAct.Forward) r.Forward(town.BodyId, null, agent);
                else r.Withdraw(agent with { By = Actor.Citizen });
            });
        }

        Assert.Equal((promised, kept), await SharesAsync(town));
    }

    [Fact]
    public async Task The_dashboard_says_the_share_with_its_meaning_and_leads_to_both_lists()
    {
        var town = await Given.ATownAsync();
        await DoAsync(town, await FiledAsync(town), 1, (r, agent) => r.Resolve(null, agent));
        await FiledAsync(town);
        await FiledAsync(town);
        await town.RunAsync<RollUpDays>();
        var visitor = await town.SignedInAsync();

        var page = await visitor.Visit("/agents/tableau-de-bord?periode=12-semaines");

        Assert.Equal("33 %", page.Fact("Promesses tenues"));
        Assert.Contains("y compris dans le total les demandes encore ouvertes dont la date est passée", page.Text, StringComparison.Ordinal);
        foreach (var figure in (string[])["promises", "by-department", "by-category", "by-channel"])
            Assert.NotEmpty(page.All($"figure[aria-labelledby={figure}-title] td a"));
        var lists = new List<string>();
        foreach (var link in page.Document.QuerySelectorAll("figure[aria-labelledby=promises-title] td a"))
        {
            var count = int.Parse(link.TextContent, null);
            lists.Add($"{count} {(await visitor.Visit(link.GetAttribute("href")!)).All(".chips li")[0]}");
        }
        Assert.Equal(["1 1 demande", "2 2 demandes"], lists.Order(StringComparer.Ordinal));
    }

    private const int Ago = 40;

    private static async Task<Guid> FiledAsync(Town town)
    {
        using (TestClock.At(TestClock.Now.AddDays(-Ago))) return (await town.ARequestAsync()).Id;
    }

    private static void Ask(ServiceRequest request, Stamp agent) => request.AskCitizen(Message.ToCitizen("Où ?", agent), agent);

    /// <param name="after">Days since it was filed.</param>
    private static async Task DoAsync(Town town, Guid id, int after, Action<ServiceRequest, Stamp> act)
    {
        using (TestClock.At(TestClock.Now.AddDays(after - Ago))) await town.ActAsync(id, r => act(r, new(Actor.Agent(town.Karim.Id), TestClock.Now)));
    }

    private static async Task<(int Promised, int Kept)> SharesAsync(Town town)
    {
        await town.RunAsync<RollUpDays>();
        var counts = await town.AskAsync(db => db.DailyFigures.GroupBy(f => f.Measure).Select(g => new { g.Key, Count = g.Sum(f => f.Count) }).ToDictionaryAsync(one => one.Key, one => one.Count));
        return (counts.GetValueOrDefault(Measure.Promised), counts.GetValueOrDefault(Measure.Kept));
    }
}
