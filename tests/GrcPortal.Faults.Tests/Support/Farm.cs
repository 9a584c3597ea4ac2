using System.Collections.Concurrent;
using System.Diagnostics;
using GrcPortal.Web.Tests.Notifications;

namespace GrcPortal.Faults.Tests.Support;

#pragma warning disable CA1001 // xunit ends it by DisposeAsync
/// <summary>A whole installation of real processes: a PostgreSQL, two web nodes that also work and send, a mail server. One for the run; each fault leaves it whole.</summary>
public sealed class Farm : IAsyncLifetime
{
    private Balancer _balancer = null!;

    internal Postgres Postgres { get; private set; } = null!;

    internal FakeRelay Relay { get; } = new();

    internal IReadOnlyList<BenchTown> Towns { get; private set; } = null!;

    internal IReadOnlyList<Node> Nodes { get; private set; } = null!;

    internal HttpClient Client { get; private set; } = null!;

    internal string Folder { get; } = Directory.CreateTempSubdirectory("grc-faults-").FullName;

    internal string Files => Path.Combine(Folder, "files");

    /// <summary>Everything that any citizen was told so far.</summary>
    internal ConcurrentQueue<Receipt> Receipts { get; } = [];

    /// <summary>When something was killed: a message may have left twice around then, and at no other time.</summary>
    internal ConcurrentQueue<long> Crashes { get; } = [];

    internal ConcurrentQueue<string> Unclear => _balancer.Unclear;

    internal int Busy => _balancer.Busy;

    public async Task InitializeAsync()
    {
        Postgres = await Postgres.StartAsync();
        Towns = await FoundTowns.RunAsync(Postgres.Access, 2, CancellationToken.None);
        Nodes = [new("un", Settings()), new("deux", Settings())];
        _balancer = new(Nodes);
        Client = _balancer.Client();
        await Task.WhenAll(Nodes.Select(node => node.StartAsync()));
    }

    public async Task DisposeAsync()
    {
        foreach (var node in Nodes ?? []) await node.DisposeAsync();
        Client?.Dispose();
        _balancer?.Dispose();
        Relay.Dispose();
        if (Postgres is not null) await Postgres.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Of a node: limits out of the way, everything on this machine.</summary>
    internal Dictionary<string, string> Settings()
    {
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__Grc"] = Postgres.Access.App,
            ["ConnectionStrings__GrcPlatform"] = Postgres.Access.Platform,
            ["Files__Path"] = Files,
            ["Files__FreeSpaceFloor"] = "0",
            ["Mail__Relay"] = "127.0.0.1",
            ["Mail__Port"] = $"{Relay.Port}",
            ["Mail__ReceiptsPerHour"] = "1000000",
            ["Links__Scheme"] = "http",
            ["Serilog__MinimumLevel__Default"] = "Warning",
            ["DOTNET_TieredPGO"] = "0",   // they live too short to learn: this starts them sooner
        };
        foreach (var limit in (string[])["PublicPostsPerMinute", "TrackingLooksPerMinute", "PlaceLooksPerMinute", "SignInsPerMinute", "UploadsPerHour", "UploadMegabytesPerHourOfTown"])
            settings[$"Limits__{limit}"] = "1000000";
        return settings;
    }

    internal Task KillAsync(Node node) => BreakAsync(node.KillAsync);

    /// <summary>The colleague of a town may do everything there from now on.</summary>
    internal async Task<string> AdministratorAsync(BenchTown town)
    {
        var email = $"collegue@{town.Host}";
        await Postgres.ExecuteAsync($"""
            insert into role_grants (tenant_id, id, agent_id, role_id)
            select a.tenant_id, gen_random_uuid(), a.id, r.id from agents a join accounts u on u.tenant_id = a.tenant_id and u.id = a.account_id
                join roles r on r.tenant_id = a.tenant_id and r.code = 'BusinessAdministrator'
            where u.email = '{email}' and a.tenant_id = {town.Info.Id}
            on conflict do nothing
            """);
        return email;
    }

    /// <summary>Whatever is sent from the beginning to the end of this may be sent again.</summary>
    internal async Task BreakAsync(Func<Task> fault)
    {
        Crashes.Enqueue(Stopwatch.GetTimestamp());
        await fault();
        Crashes.Enqueue(Stopwatch.GetTimestamp());
    }

    /// <summary>A way to one node only, past the balancer's choice.</summary>
    internal Balancer To(Node node) => new([node]) { Unclear = Unclear };

    /// <summary>Until every node shows the page again. How long the slowest took.</summary>
    internal async Task<TimeSpan> ServeAgainAsync(TimeSpan most)
    {
        var times = await Task.WhenAll(Nodes.Select(async node =>
        {
            using var way = To(node);
            using var client = way.Client();
            var visitor = new Visitor(client, Towns[0].Host);
            return await Patience.UntilAsync($"Node {node.Name} serves again", most, async () =>
            {
                using var answer = await client.SendAsync(visitor.Get("/demandes"));
                return answer.IsSuccessStatusCode;
            });
        }));
        return times.Max();
    }
}

[CollectionDefinition(nameof(Farm))]
public sealed class OneFarm : ICollectionFixture<Farm>;
