using GrcPortal.Core.Requests;
using GrcPortal.Core.Statistics;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Statistics;

/// <summary>What the dashboard reads is what happened, however often and however rudely it was counted.</summary>
public sealed class RollUpTests
{
    private const int Days = 24;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_figures_are_those_one_counts_by_hand_from_the_events(int seed)
    {
        var town = await Given.ATownAsync();
        var from = TestClock.Now.AddDays(-Days);
        var requests = await new Lives(town, seed).LiveAsync(18, from, Days);

        await town.RunAsync<RollUpDays>();

        await EqualsAsync(town, requests);
    }

    [Fact]
    public async Task Counting_again_changes_nothing_nor_does_being_killed_halfway()
    {
        var town = await Given.ATownAsync();
        var requests = await new Lives(town, 4).LiveAsync(12, TestClock.Now.AddDays(-Days), Days);
        await town.RunAsync<RollUpToday>();
        await town.RunAsync<RollUpDays>();
        await EqualsAsync(town, requests);

        await Assert.ThrowsAsync<OperationCanceledException>(() => CountAsync(town, Killed()));
        await Task.WhenAll(town.RunAsync<RollUpDays>(), town.RunAsync<RollUpToday>());

        await EqualsAsync(town, requests);

        IEnumerable<DateOnly> Killed()
        {
            for (var day = 0; day < 3; day++) yield return town.Info.DayOf(TestClock.Now).AddDays(-day);
            throw new OperationCanceledException();
        }
    }

    [Fact]
    public async Task What_was_never_counted_is_caught_up_wherever_it_stopped()
    {
        var town = await Given.ATownAsync();
        var requests = await new Lives(town, 5).LiveAsync(12, TestClock.Now.AddDays(-Days), Days);
        var today = town.Info.DayOf(TestClock.Now);
        await CountAsync(town, Enumerable.Range(5, 7).Select(day => today.AddDays(-day)));   // a run that was stopped

        await town.RunAsync<RollUpToday>();

        await EqualsAsync(town, requests);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public async Task Figures_thrown_away_and_counted_again_are_the_same_rows(int seed)
    {
        var town = await Given.ATownAsync();
        var requests = await new Lives(town, seed).LiveAsync(14, TestClock.Now.AddDays(-Days), Days);
        foreach (var request in requests.Take(7)) await town.ActAsync(request.Id, r => { if (r.Can(RequestAct.Assign)) r.Assign(Assignment.To(town.Karim.Id), new(Actor.Agent(town.Karim.Id), TestClock.Now)); });
        await town.RunAsync<RollUpToday>();
        await town.RunAsync<RollUpDays>();
        var before = await RowsAsync();
        await town.DoAsync(async db =>
        {
            await db.DailyFigures.ExecuteDeleteAsync();
            await db.CountedDays.ExecuteDeleteAsync();
        });

        await town.RunAsync<RollUpToday>();

        Assert.NotEmpty(before);
        Assert.Equal(before, await RowsAsync());

        async Task<IReadOnlyList<string>> RowsAsync() =>
        [
            .. (await town.AskAsync(db => db.DailyFigures.AsNoTracking().ToListAsync()))
                .Select(f => $"{f.Day:O} {f.Measure} {f.DepartmentId} {f.CategoryId} {f.TeamId} {f.SupplierId} {f.SectorId} {f.Channel} {f.Reason} {f.Count} {f.Sum}").Order(StringComparer.Ordinal),
        ];
    }

    [Fact]
    public async Task A_demand_reopened_is_taken_off_the_day_it_was_closed()
    {
        var town = await Given.ATownAsync();
        Guid id;
        using (TestClock.At(TestClock.Now.AddDays(-200))) id = (await town.ARequestAsync(RequestPhase.Closed)).Id;
        await town.RunAsync<RollUpDays>();
        Assert.Equal((1, 1, 1), await CountsAsync());

        await town.ActAsync(id, r => r.Reopen(Message.Internal("Le trou est revenu.", new(Actor.Agent(town.Karim.Id), TestClock.Now)), new(Actor.Agent(town.Karim.Id), TestClock.Now)));
        await town.RunAsync<RollUpDays>();

        Assert.Equal((1, 0, 0), await CountsAsync());

        async Task<(int Received, int Resolved, int Closed)> CountsAsync() =>
            (await CountAsync(town, Measure.Received), await CountAsync(town, Measure.Resolved), await CountAsync(town, Measure.Closed));
    }

    [Fact]
    public async Task A_day_counted_before_lengths_were_is_counted_again()
    {
        var town = await Given.ATownAsync();
        using (TestClock.At(TestClock.Now.AddDays(-200))) await town.ARequestAsync(RequestPhase.Closed);
        await town.RunAsync<RollUpDays>();
        await town.DoAsync(db => db.DailyFigures.Where(f => f.Measure == Measure.Took).ExecuteDeleteAsync());
        await town.DoAsync(db => db.CountedDays.ExecuteUpdateAsync(set => set.SetProperty(day => day.Way, 0)));
        Assert.Equal((1, 0), (await CountAsync(town, Measure.Resolved), await CountAsync(town, Measure.Took)));

        await town.RunAsync<RollUpDays>();

        Assert.Equal((1, 1), (await CountAsync(town, Measure.Resolved), await CountAsync(town, Measure.Took)));
    }

    [Fact]
    public async Task Messages_count_once_they_have_left()
    {
        var town = await Given.ATownAsync();
        await town.ARequestAsync(RequestPhase.Refused);
        await town.RunAsync<RollUpToday>();
        Assert.Equal(0, await CountAsync(town, Measure.Answered));

        await town.MailAsync();
        await town.RunAsync<RollUpToday>();

        var answered = await town.AskAsync(db => db.DailyFigures.SingleAsync(f => f.Measure == Measure.Answered));
        Assert.Equal(("Email", 2), (answered.Channel, answered.Count));
    }

    [Fact]
    public async Task A_town_without_demands_has_nothing_to_count_and_another_towns_are_not_its_own()
    {
        var (here, elsewhere) = (await Given.ATownAsync(), await Given.ATownAsync("Ville de Corvenay"));
        await elsewhere.ARequestAsync();

        await here.RunAsync<RollUpDays>();

        Assert.Equal(0, await here.AskAsync(db => db.DailyFigures.CountAsync()));
    }

    private static async Task EqualsAsync(Town town, IEnumerable<ServiceRequest> requests)
    {
        var figures = (await town.AskAsync(db => db.DailyFigures.AsNoTracking().ToListAsync()))
            .ToDictionary(f => new Counted(f.Day, f.Measure, f.CategoryId, f.Channel, f.Measure is Measure.Took ? $"{(int)(f.Sum / f.Count)}" : f.Reason));
        var expected = CountedByHand.Of(requests, town.Info).ToDictionary(one => one with { Count = 0, Days = 0 });

        Assert.Equal(expected.Keys.OrderBy(key => $"{key}"), figures.Keys.OrderBy(key => $"{key}"));
        Assert.All(expected, pair =>
        {
            Assert.Equal(pair.Value.Count, figures[pair.Key].Count);
            Assert.InRange(figures[pair.Key].Sum - pair.Value.Days, -0.01m, 0.01m);
        });
    }

    private static async Task CountAsync(Town town, IEnumerable<DateOnly> days)
    {
        await using var scope = town.Scope();
        await scope.ServiceProvider.GetRequiredService<CountDays>().RunAsync(days, CancellationToken.None);
    }

    private static Task<int> CountAsync(Town town, Measure measure) =>
        town.AskAsync(db => db.DailyFigures.Where(f => f.Measure == measure).SumAsync(f => f.Count));
}
