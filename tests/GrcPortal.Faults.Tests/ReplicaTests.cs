using System.Net;
using GrcPortal.Faults.Tests.Support;

namespace GrcPortal.Faults.Tests;

/// <summary>Dashboards and exports are read from a streaming replica, and from the primary when the replica is away.</summary>
[Collection(nameof(Farm))]
public sealed class ReplicaTests(Farm farm)
{
    private const string Dashboard = "/agents/tableau-de-bord";

    [Fact]
    public async Task Long_reading_is_the_replicas_and_goes_on_without_it()
    {
        var town = farm.Towns[0];
        farm.Receipts.Enqueue(await new Citizen(farm.Client, town, "before-replica").FileAsync());
        await using var standby = await Standby.StartAsync(farm.Postgres);
        await standby.CaughtUpAsync();
        await using var node = new Node("lecteur", new Dictionary<string, string>(farm.Settings()) { ["ConnectionStrings__GrcReplica"] = standby.On(farm.Postgres.Access.App) });
        await node.StartAsync();
        using var agent = new Browser(town, node);
        await agent.SignInAsync(await farm.AdministratorAsync(town));

        Assert.Equal(HttpStatusCode.OK, (await agent.GetAsync(Dashboard)).Status);
        Assert.True(await standby.HasReaderAsync(), "The dashboard did not ask the replica.");
        var form = await agent.FormAsync("/agents/demandes");
        Assert.Equal(HttpStatusCode.Redirect, (await agent.PostAsync("/agents/demandes/exports", form, ("Format", "Csv"), ("Query", ""))).Status);
        await Patience.UntilAsync("The export is written", TimeSpan.FromSeconds(90), async () => await farm.Postgres.CountAsync("export_jobs where state = 'Done'") > 0);

        await standby.StopAsync();
        Assert.Equal(HttpStatusCode.OK, (await agent.GetAsync(Dashboard)).Status);
    }
}
