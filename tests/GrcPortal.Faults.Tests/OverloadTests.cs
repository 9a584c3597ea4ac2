using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using GrcPortal.Faults.Tests.Support;
using Xunit.Abstractions;

namespace GrcPortal.Faults.Tests;

/// <summary>Ten times as many as usual, or a thousand who never finish what they say: who is served is served well, the others are told, and it ends with them.</summary>
[Collection(nameof(Farm))]
public sealed class OverloadTests(Farm farm, ITestOutputHelper said)
{
    private const double MostP95 = 800;
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(20), Burst = TimeSpan.FromSeconds(60);

    [LongFact]
    public async Task A_burst_of_two_hundred_a_second_is_served_or_told_to_come_back()
    {
        await using var crowd = Crowd.Gather(farm, 2, "burst");
        var calm = await Readers.AskAsync(farm, 20, Calm);
        var burst = await Readers.AskAsync(farm, 200, Burst);
        var (after, took) = (Stopwatch.GetTimestamp(), await farm.ServeAgainAsync(TimeSpan.FromSeconds(60)));
        await Readers.AskAsync(farm, 20, Calm);
        said.WriteLine($"p95 at 20/s {Readers.P95(calm):0} ms, at 200/s {Readers.P95(burst):0} ms; {burst.Count(one => one.Status is not HttpStatusCode.OK)} of {burst.Count} told to come back; served again after {took.TotalSeconds:0.0} s");

        Assert.All(burst, one => Assert.True(one.Status is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests, $"{one.Status}"));
        Assert.InRange(Readers.P95(burst), 0, MostP95);
        Assert.True(Stopwatch.GetElapsedTime(after) < TimeSpan.FromSeconds(60) + Calm);
        await crowd.GoHomeAsync();
        await Invariants.DrainAsync(farm);
        await Invariants.CheckAsync(farm);
    }

    /// <summary>More than a node answers and lets wait.</summary>
    [Fact]
    public async Task Four_hundred_who_never_end_their_form_take_nobodys_place()
    {
        using var slow = new SlowOnes();
        await slow.StartAsync(farm, 400, _ => HalfAForm);
        Assert.All(await Readers.AskAsync(farm, 20, TimeSpan.FromSeconds(3)), one => Assert.Equal(HttpStatusCode.OK, one.Status));
    }

    /// <summary>They open a request and never end it, in its headers or in its body, or ask for pages and read none.</summary>
    [LongFact]
    public async Task A_thousand_who_never_end_their_request_cost_the_others_little()
    {
        var before = await Readers.AskAsync(farm, 20, Calm);
        using var slow = new SlowOnes();
        await slow.StartAsync(farm, 1000, n => (n / 2 % 3) switch
        {
            0 => $"GET /demandes HTTP/1.1\r\nHost: {farm.Towns[0].Host}\r\nX-Slow: ",
            1 => HalfAForm,
            _ => string.Concat(Enumerable.Repeat($"GET /css/app.css HTTP/1.1\r\nHost: {farm.Towns[0].Host}\r\n\r\n", 20)),
        });
        var meanwhile = await Readers.AskAsync(farm, 20, Calm);
        said.WriteLine($"p95 {Readers.P95(before):0} ms before, {Readers.P95(meanwhile):0} ms beside them");
        Assert.All(meanwhile, one => Assert.Equal(HttpStatusCode.OK, one.Status));
        Assert.True(Readers.P95(meanwhile) < Math.Max(2 * Readers.P95(before), 100), "The others waited twice as long.");
    }

    private string HalfAForm => $"POST {Citizen.Under}/lieu HTTP/1.1\r\nHost: {farm.Towns[0].Host}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\na=";

    /// <summary>They say the beginning, one node after the other, and nothing more until they are sent away.</summary>
    private sealed class SlowOnes : IDisposable
    {
        private readonly List<TcpClient> _clients = [];

        public async Task StartAsync(Farm farm, int count, Func<int, string> beginning)
        {
            for (var n = 0; n < count; n++)
            {
                var address = farm.Nodes[n % 2].Address!;
                var client = new TcpClient();
                _clients.Add(client);
                await client.ConnectAsync(address.Host, address.Port);
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(beginning(n)));
            }
        }

        public void Dispose() => _clients.ForEach(client => client.Dispose());
    }
}
