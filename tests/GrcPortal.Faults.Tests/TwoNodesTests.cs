using System.Diagnostics;
using System.Net;
using GrcPortal.Core.Jobs;
using GrcPortal.Faults.Tests.Support;
using Xunit.Abstractions;

namespace GrcPortal.Faults.Tests;

/// <summary>Two nodes on one database are one installation.</summary>
[Collection(nameof(Farm))]
public sealed class TwoNodesTests(Farm farm, ITestOutputHelper said)
{
    [Fact]
    public async Task A_session_and_a_form_of_one_node_are_good_on_the_other()
    {
        using var agent = new Browser(farm.Towns[0], [.. farm.Nodes]);
        agent.LeadTo(farm.Nodes[0]);
        await agent.SignInAsync();
        var form = await agent.FormAsync("/agents/compte");

        agent.LeadTo(farm.Nodes[1]);

        Assert.Equal(HttpStatusCode.OK, (await agent.GetAsync("/agents/demandes")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await agent.PostAsync("/agents/deconnexion", form)).Status);
        agent.LeadTo(farm.Nodes[0]);
        Assert.Equal(HttpStatusCode.Redirect, (await agent.GetAsync("/agents/demandes")).Status);
    }

    [Fact]
    public async Task A_change_of_the_catalogue_is_seen_on_the_other_node_within_two_seconds()
    {
        var town = farm.Towns[1];
        var category = town.Categories.First(known => known.Slug == "nid-de-poule");
        var administrator = await farm.AdministratorAsync(town);
        using var admin = new Browser(town, farm.Nodes[0]);
        using var citizen = new Browser(town, farm.Nodes[1]);
        await admin.SignInAsync(administrator);
        await SeenAsync(true);   // and remembered there

        await ShowAsync("Draft");
        var hidden = await SeenAsync(false);
        await ShowAsync("Public");
        var shown = await SeenAsync(true);
        said.WriteLine($"Hidden after {hidden.TotalMilliseconds:0} ms, shown after {shown.TotalMilliseconds:0} ms");

        Task<TimeSpan> SeenAsync(bool isThere) => Patience.UntilAsync($"The other node {(isThere ? "shows" : "hides")} it", TimeSpan.FromSeconds(2),
            async () => (await citizen.GetAsync($"/demandes?q=poule")).Page.Contains($"/demandes/{category.Slug}\"", StringComparison.Ordinal) == isThere);

        async Task ShowAsync(string state)
        {
            var path = $"/administration/catalogue/{category.Id}";
            Assert.Equal(HttpStatusCode.Redirect, (await admin.PostAsync($"{path}/etat", await admin.FormAsync(path), ("state", state))).Status);
        }
    }

    [Fact]
    public async Task Nodes_are_replaced_one_by_one_under_load_and_nobody_notices()
    {
        await using var crowd = Crowd.Gather(farm, 3, "replaced");
        await crowd.FileMoreAsync(2, TimeSpan.FromMinutes(2));
        foreach (var node in farm.Nodes)
        {
            var asked = Stopwatch.GetTimestamp();
            Assert.Equal(0, await node.StopAsync());
            said.WriteLine($"Ended in {Stopwatch.GetElapsedTime(asked).TotalSeconds:0.0} s");
            await node.StartAsync();
        }
        await crowd.FileMoreAsync(2, TimeSpan.FromMinutes(2));
        var filed = await crowd.GoHomeAsync();
        said.WriteLine($"{filed} demands filed meanwhile");

        Assert.Equal(0, crowd.Again);
        await Invariants.DrainAsync(farm);
        await Invariants.CheckAsync(farm);
    }

    /// <summary>Whatever was killed so far: no entry ran twice for one moment of the timetable.</summary>
    [Fact]
    public async Task Each_moment_of_the_timetable_is_one_nodes()
    {
        await Patience.UntilAsync("A run of the timetable", TimeSpan.FromSeconds(75), async () => await farm.Postgres.CountAsync("job_runs") > 0);

        var everyMinute = Timetable.Entries.Where(entry => entry.Cron.EndsWith(" * * * * ?", StringComparison.Ordinal)).Select(entry => $"'{entry.Name}'");
        Assert.Empty(await farm.Postgres.ListAsync($"""
            select job || ' ran ' || count(*) || ' times at ' || date_trunc('minute', started_at) from job_runs
            where job in ({string.Join(',', everyMinute)}) group by job, date_trunc('minute', started_at) having count(*) > 1
            """, rows => rows.GetString(0)));
    }
}
