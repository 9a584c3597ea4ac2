using System.Globalization;
using System.Net;
using GrcPortal.Faults.Tests.Support;
using Xunit.Abstractions;

namespace GrcPortal.Faults.Tests;

/// <summary>Twenty pages a second and two who file, for three quarters of an hour or as many minutes as <c>GRC_SOAK_MINUTES</c> says: nothing grows, nothing slows down, nothing is left.</summary>
[Collection(nameof(Farm))]
public sealed class SoakTests(Farm farm, ITestOutputHelper said)
{
    /// <summary>By how much its memory may grow in an hour.</summary>
    private const double AnHour = 0.01;

    private static readonly int Minutes = Math.Max(3, int.Parse(Environment.GetEnvironmentVariable("GRC_SOAK_MINUTES") ?? "45", CultureInfo.InvariantCulture));

    [LongFact]
    public async Task Under_a_steady_load_nothing_grows()
    {
        await using var crowd = Crowd.Gather(farm, 2, "soak");
        List<Look> looks = [];
        for (var minute = 1; minute <= Minutes; minute++)
        {
            var answers = await Readers.AskAsync(farm, 20, TimeSpan.FromMinutes(1));
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
            looks.Add(new(farm.Nodes.Sum(node => node.WorkingSet) / 1048576d, farm.Nodes.Sum(node => node.Handles), await ConnectionsAsync(), Readers.P95(answers)));
            said.WriteLine($"{minute} min: {looks[^1].Memory:0} MB, {looks[^1].Handles} handles, {looks[^1].Connections} connections, p95 {looks[^1].P95:0} ms");
        }
        said.WriteLine($"{await crowd.GoHomeAsync()} demands filed");
        Assert.Equal(0, crowd.Again);

        var (before, after) = (looks[(Minutes / 3)..(Minutes - Minutes / 3)], looks[^(Minutes / 3)..]);   // the first third warms up
        var apart = TimeSpan.FromMinutes(Minutes / 3).TotalHours;
        Assert.True(Middle(after, look => look.Memory) < Middle(before, look => look.Memory) * (1 + AnHour * apart) + Restless(before, look => look.Memory), "The memory grows.");
        Assert.True(Middle(after, look => look.Handles) < Middle(before, look => look.Handles) + 20, "Handles are left open.");
        Assert.True(Middle(after, look => look.Connections) < Middle(before, look => look.Connections) + 5, "Connections are left open.");
        Assert.True(Middle(after, look => look.P95) < Middle(before, look => look.P95) * 1.1 + Restless(before, look => look.P95), "It slows down.");
        await Invariants.DrainAsync(farm);
        await Invariants.CheckAsync(farm);
    }

    private Task<int> ConnectionsAsync() => farm.Postgres.CountAsync("pg_stat_activity where usename = 'grc_app'");

    /// <summary>How far one minute is from the middle of them all, in the middle: what is no more than that has not moved.</summary>
    private static double Restless(List<Look> looks, Func<Look, double> what)
    {
        var middle = Middle(looks, what);
        return Middle(looks, look => Math.Abs(what(look) - middle));
    }

    private static double Middle(List<Look> looks, Func<Look, double> what) => looks.Select(what).Order().ElementAt(looks.Count / 2);

    /// <summary>At both nodes after a minute; the memory in megabytes, the time in milliseconds.</summary>
    private sealed record Look(double Memory, int Handles, int Connections, double P95);
}
