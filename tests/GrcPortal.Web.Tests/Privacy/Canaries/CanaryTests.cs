using GrcPortal.Core.Privacy;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Statistics;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Privacy.Canaries;

/// <summary>
/// The witness of oblivion. Each input is read from the endpoints and the model, each gets a text that exists nowhere else, through the
/// front door; ninety days after the end none of them is in the dump, the statistics, the files or the logs, and all of the others' are.
/// </summary>
[Collection(nameof(WrittenLog))]
public sealed class CanaryTests
{
    [Fact]
    public async Task Every_input_is_known_and_none_is_known_that_is_gone() => Assert.Equal(
        (await Inputs.AllAsync()).Order(StringComparer.Ordinal), Inputs.Declared.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public async Task What_is_due_is_nowhere_and_what_is_not_is_all_there()
    {
        using var log = new WrittenLog();
        await using var app = await TestApp.StartAsync(new() { ["Serilog:MinimumLevel"] = "Debug" });
        List<Canary> planted = [];
        var (here, there) = (await Given.AWholeTownAsync(app, "Ville d'Ici"), await Given.AWholeTownAsync(app, "Ville de Là"));
        await TellAsync("due", here, planted, daysAgo: 90);
        Assert.Empty(Unsung(planted));
        Assert.Empty(await EmptyColumnsAsync(app, planted));
        var held = await TellAsync("held", here, planted, daysAgo: 90);
        await TestDatabase.ExecuteAsync(app.Database.SuperuserOn(app.Database.Name),
            $"update service_requests set legal_hold_until = now() + interval '1 day' where tenant_id = {here.Info.Id} and id in ({string.Join(", ", held.Demands.Select(id => $"'{id}'"))})");
        await TellAsync("reopened", here, planted, daysAgo: 90, reopened: true);
        await TellAsync("a day too young", here, planted, daysAgo: 89);
        await TellAsync("of the other town", there, planted, daysAgo: 89);
        var figures = await FiguresAsync(here);

        foreach (var town in (Town[])[here, there])
        {
            await town.RunAsync<AnonymiseDueRequests>();
            await town.RunAsync<DropOldDrafts>();
            await town.RunAsync<SweepFiles>();
        }
        await TestDatabase.ExecuteAsync(app.Database.SuperuserOn(app.Database.Name), "analyze");
        var traces = await Traces.ReadAsync(app, log);

        Assert.Equal(figures, await FiguresAsync(here));
        Assert.Contains("agents/demandes", log.Text, StringComparison.Ordinal);   // it listens
        var (left, lost) = (Found(planted.Where(IsForgotten), traces, all: false), Found(planted.Where(canary => !IsForgotten(canary)), traces, all: true));
        Assert.True(left.Count is 0 && lost.Count is 0, string.Join('\n', [.. left, .. lost]));
    }

    /// <summary>Not the administration's own words; of a demand that is due; of a draft never sent, after thirty days; a comment inside a photo and what was only looked for, at once.</summary>
    private static bool IsForgotten(Canary canary) => Inputs.KindOf(canary.Input) is not InputKind.Town && (canary.Story is "due" || canary.Story.EndsWith("draft", StringComparison.Ordinal)
        || canary.Input is "photo: comment" || Inputs.KindOf(canary.Input) is InputKind.Look or null && canary.Input is not "service_requests.tracking_code");

    private static async Task<Story> TellAsync(string name, Town town, List<Canary> planted, int daysAgo, bool reopened = false)
    {
        using var then = TestClock.At(new(town.Info.DayOf(TestClock.Now).AddDays(-daysAgo), new(10, 0), TimeSpan.Zero));
        var story = new Story(name, town, await Inputs.ActionsAsync(), planted);
        await story.TellAsync(reopened);
        return story;
    }

    /// <summary>Inputs of a demand that the story never used.</summary>
    private static IEnumerable<string> Unsung(List<Canary> planted) => Inputs.Declared
        .Where(input => input.Value is InputKind.Demand && char.IsUpper(input.Key[0])).Select(input => input.Key).Except(planted.Select(canary => canary.Input));

    /// <summary>Columns of a demand's words where the story left nothing to forget.</summary>
    private static async Task<List<string>> EmptyColumnsAsync(TestApp app, List<Canary> planted)
    {
        List<string> empty = [];
        foreach (var column in Inputs.Declared.Where(input => input.Value is InputKind.Demand && char.IsLower(input.Key[0])).Select(input => input.Key))
        {
            var tokens = string.Join('|', planted.Select(canary => canary.Token.TrimStart('+')));
            var (table, name) = (column.Split('.')[0], column.Split('.')[1]);
            if (await app.Database.ListAsync($"select 'yes' from {table} where {name}::text ~ '{tokens}' limit 1") is []) empty.Add(column);
        }
        return empty;
    }

    private static List<string> Found(IEnumerable<Canary> canaries, Traces traces, bool all) =>
    [
        .. from canary in canaries
           let places = traces.Find(canary)
           where all ? places.Count is 0 : places.Count > 0
           select $"{canary.Story}: {canary.Input} ({canary.Token}): {(all ? "gone" : string.Join(", ", places))}",
    ];

    /// <summary>What figures say of the town: the same before and after.</summary>
    private static async Task<string> FiguresAsync(Town town)
    {
        await town.RunAsync<RollUpDays>();
        var figures = await town.AskAsync(db => db.DailyFigures.Select(figure => $"{figure.Day} {figure.Measure} {figure.CategoryId} {figure.Count} {figure.Sum}").ToListAsync());
        return string.Join('\n', figures.Order(StringComparer.Ordinal));
    }
}
