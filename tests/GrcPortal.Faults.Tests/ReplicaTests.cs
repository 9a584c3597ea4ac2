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

        Assert.Matches(@"ok +replica +\d+\.\d s behind", await CheckAsync(standby));
        await standby.StopAsync();
        Assert.Equal(HttpStatusCode.OK, (await agent.GetAsync(Dashboard)).Status);
        Assert.Matches("warning +replica +does not answer", await CheckAsync(standby));
    }

    /// <summary>A primary in a replica's place would be read as if it followed: the check says so.</summary>
    [Fact]
    public async Task A_replica_that_follows_nobody_is_pointed_out() =>
        Assert.Matches("warning +replica +follows nobody", await CheckAsync(farm.Postgres.Access.App));

    private Task<string> CheckAsync(Standby standby) => CheckAsync(standby.On(farm.Postgres.Access.App));

    /// <summary>Whatever else it finds here: a replica never makes an installation unfit.</summary>
    private async Task<string> CheckAsync(string replica)
    {
        var settings = new Dictionary<string, string>(farm.Settings()) { ["ASPNETCORE_ENVIRONMENT"] = "Production" };
        var alone = await Command.RunAsync("dotnet", [Node.Program, "check"], settings);
        settings["ConnectionStrings__GrcReplica"] = replica;
        var with = await Command.RunAsync("dotnet", [Node.Program, "check"], settings);
        Assert.Equal(alone.Code, with.Code);
        return with.Said;
    }
}
