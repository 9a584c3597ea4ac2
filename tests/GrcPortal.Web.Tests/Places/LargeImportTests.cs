using System.Diagnostics;
using GrcPortal.Core.Data.Demo;
using GrcPortal.Core.Places;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace GrcPortal.Web.Tests.Places;

/// <summary>A département's address base: it loads, it answers in time, and another one takes its place.</summary>
public sealed class LargeImportTests(ITestOutputHelper output)
{
    private const int Asked = 200;

    [LongFact]
    public async Task Three_hundred_thousand_addresses_load_and_answer_within_twenty_milliseconds()
    {
        var (town, places) = (await Given.ATownAsync(), InventedPlaces.Many(120));
        Assert.InRange(places.Addresses, 290_000, 400_000);
        var bal = places.Bal();

        var loading = Stopwatch.StartNew();
        var import = await town.ImportsAsync(bal);
        output.WriteLine($"{import.Lines} lines, {bal.Length / 1_000_000} MB: loaded in {loading.Elapsed.TotalSeconds:0.0} s");
        Assert.Equal((ImportState.Live, 0), (import.State, import.Refused));
        Assert.Equal(places.Addresses, await town.AskAsync(db => db.Addresses.CountAsync()));

        var suggest = await MeasureAsync(town, "suggestion", (find, at) => find.SuggestAsync($"{1 + at % 40} rue {Words[at % Words.Length]}", 7, default));
        var nearest = await MeasureAsync(town, "nearest", (find, at) => find.NearestAsync(places.Centre.Moved(at % 10 * 2600 + at, at / 10 * 700), default));
        Assert.InRange(suggest, 0, 20);
        Assert.InRange(nearest, 0, 20);

        loading.Restart();
        Assert.Equal(ImportState.Live, (await town.ImportsAsync(bal)).State);
        output.WriteLine($"replaced, and the former rows deleted, in {loading.Elapsed.TotalSeconds:0.0} s");
        Assert.Equal(places.Addresses, await town.AskAsync(db => db.Addresses.CountAsync()));
    }

    private static readonly string[] Words = ["tisserands", "acacias", "du chateau", "verg", "mathurin delpech", "8 mai 1945", "cerisers", "pont vieux"];

    /// <summary>The 95th percentile, in milliseconds, everything included but the first: streets are read into memory once. What the database took of it is written beside.</summary>
    private async Task<double> MeasureAsync<T>(Town town, string what, Func<FindAddresses, int, Task<T>> ask)
    {
        var (inDatabase, inAll) = (new List<double>(Asked), new List<double>(Asked));
        await town.PlacesAsync(async find => await ask(find, 0));
        for (var at = 1; at <= Asked; at++)
        {
            using var statements = Statements.Watch();
            var watch = Stopwatch.StartNew();
            await town.PlacesAsync(async find => await ask(find, at));
            inAll.Add(watch.Elapsed.TotalMilliseconds);
            Assert.NotEqual(0, statements.Count);
            inDatabase.Add(statements.Taken.TotalMilliseconds);
        }
        inAll.Sort();
        inDatabase.Sort();
        output.WriteLine($"{what}: in the database median {inDatabase[Asked / 2]:0.0} ms, p95 {inDatabase[Asked * 95 / 100]:0.0} ms; in all median {inAll[Asked / 2]:0.0} ms, p95 {inAll[Asked * 95 / 100]:0.0} ms");
        return inAll[Asked * 95 / 100];
    }
}
