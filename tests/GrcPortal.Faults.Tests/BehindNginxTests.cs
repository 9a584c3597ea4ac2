using System.Net;
using GrcPortal.Faults.Tests.Support;
using Xunit.Abstractions;

namespace GrcPortal.Faults.Tests;

/// <summary>Two nodes behind the proxy of the production shape, with its own configuration.</summary>
[Collection(nameof(Farm))]
public sealed class BehindNginxTests(Farm farm, ITestOutputHelper said) : IAsyncLifetime
{
    private const string Key = "0123456789abcdef0123456789abcdef0123456789abcdef";
    private const int LooksPerMinute = 20;

    private readonly List<Node> _nodes = [];
    private Nginx _nginx = null!;

    public async Task InitializeAsync()
    {
        if (Nginx.Program is null) return;   // skipped, and said so
        var settings = new Dictionary<string, string>(farm.Settings())
        {
            ["KnownProxies__0"] = "127.0.0.1",
            ["Metrics__Key"] = Key,
            ["Limits__TrackingLooksPerMinute"] = $"{LooksPerMinute}",
        };
        _nodes.AddRange([new("devant-un", settings), new("devant-deux", settings)]);
        await Task.WhenAll(_nodes.Select(node => node.StartAsync()));
        _nginx = await Nginx.StartAsync(_nodes);
    }

    public async Task DisposeAsync()
    {
        if (_nginx is not null) await _nginx.DisposeAsync();
        foreach (var node in _nodes) await node.StopAsync();   // a killed one might send something again
    }

    [NginxFact]
    public async Task What_is_too_large_stops_there_and_so_does_what_is_not_for_the_street()
    {
        var citizen = new Visitor(_nginx.Client, farm.Towns[0].Host);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await StatusOfAsync(citizen.Post($"{Citizen.Under}/photo", new ByteArrayContent(new byte[45 << 20]))));
        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync(citizen.Get("/")));
        var figures = citizen.Get("/metrics");
        figures.Headers.Authorization = new("Bearer", Key);
        Assert.Equal(HttpStatusCode.NotFound, await StatusOfAsync(figures));
        using var stranger = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "ailleurs.example" } };
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await StatusOfAsync(stranger));
    }

    /// <summary>Whoever says he comes from elsewhere is still counted where he is; the proxy writes neither his address nor what he asks.</summary>
    [NginxFact]
    public async Task Nobody_chooses_his_own_address_and_the_log_holds_none()
    {
        var guesser = new Visitor(_nginx.Client, farm.Towns[1].Host);
        List<HttpStatusCode> answers = [];
        for (var n = 1; n <= 2 * LooksPerMinute + 2; n++)   // each node counts for itself
        {
            var look = guesser.Get($"/suivi/ABCD{n + 2222}?de=jeanne.fabre");
            look.Headers.Add("X-Forwarded-For", $"198.51.100.{n}");
            answers.Add(await StatusOfAsync(look));
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        await Patience.UntilAsync("The proxy has written them", TimeSpan.FromSeconds(10), () => _nginx.Log.Count >= answers.Count);
        Assert.All(_nginx.Log, line =>
        {
            Assert.StartsWith("127.0.0.0 [", line, StringComparison.Ordinal);
            Assert.DoesNotContain("jeanne.fabre", line, StringComparison.Ordinal);
            Assert.DoesNotContain("/suivi", line, StringComparison.Ordinal);
        });
    }

    [NginxFact]
    public async Task A_node_that_is_killed_behind_it_costs_no_demand_and_no_page()
    {
        var citizens = Enumerable.Range(1, 3).Select(n => new Citizen(_nginx.Client, farm.Towns[n % 2], $"proxy-{n}")).ToList();
        await FileAsync();
        await farm.KillAsync(_nodes[0]);
        await FileAsync();

        var reader = new Visitor(_nginx.Client, farm.Towns[0].Host);
        for (var n = 0; n < 10; n++) Assert.Equal(HttpStatusCode.OK, await StatusOfAsync(reader.Get("/demandes")));
        said.WriteLine($"{citizens.Sum(citizen => citizen.Again)} steps were sent again");
        await Invariants.DrainAsync(farm);
        await Invariants.CheckAsync(farm);

        Task FileAsync() => Task.WhenAll(citizens.Select(async citizen => farm.Receipts.Enqueue(await citizen.FileAsync())));
    }

    private async Task<HttpStatusCode> StatusOfAsync(HttpRequestMessage request)
    {
        using var answer = await _nginx.Client.SendAsync(request);
        return answer.StatusCode;
    }
}
