using System.Net.Sockets;
using System.Text;
using GrcPortal.Faults.Tests.Support;

namespace GrcPortal.Faults.Tests;

/// <summary>Requests that no browser makes are refused before they cost anything, and the next one is served.</summary>
[Collection(nameof(Farm))]
public sealed class HostilePostsTests(Farm farm)
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string TooLarge = "413 400";   // 400 where the check of the form's token was what read it
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task What_is_too_long_too_many_or_broken_is_refused_and_the_next_is_served()
    {
        foreach (var (what, status, request) in Requests(farm.Towns[0].Host))
            Assert.True(await AskAsync(request) is var answer && status.Split(' ').Contains(answer.Split(' ').ElementAtOrDefault(1)), $"{what}: {answer}, not {status}");

        await farm.ServeAgainAsync(Soon);
    }

    private static IEnumerable<(string What, string Status, string Request)> Requests(string host)
    {
        yield return ("a header of 64 kB", "431", $"GET / HTTP/1.1\r\nHost: {host}\r\nX-Long: {new string('a', 64 * 1024)}\r\n\r\n");
        yield return ("two hundred headers", "431", $"GET / HTTP/1.1\r\nHost: {host}\r\n{string.Concat(Enumerable.Range(0, 200).Select(n => $"X-{n}: 1\r\n"))}\r\n");
        yield return ("an address of 16 kB", "414", $"GET /{new string('a', 16 * 1024)} HTTP/1.1\r\nHost: {host}\r\n\r\n");
        yield return ("a form of 300 kB", TooLarge, Post($"Content-Length: {300 * 1024}\r\n", new string('a', 300 * 1024)));
        yield return ("a form that says it is endless", TooLarge, Post($"Content-Length: {long.MaxValue}\r\n", "a=1"));
        yield return ("a form without end, piece by piece", TooLarge, Post("Transfer-Encoding: chunked\r\n", string.Concat(Enumerable.Repeat($"4000\r\n{new string('a', 0x4000)}\r\n", 20))));
        yield return ("a piece whose length is no number", "400", Post("Transfer-Encoding: chunked\r\n", "zz\r\nabc\r\n0\r\n\r\n"));
        yield return ("ten thousand fields", "400", Fields(10_000));

        string Post(string length, string body) => $"POST {Citizen.Under}/lieu HTTP/1.1\r\nHost: {host}\r\nContent-Type: {Form}\r\n{length}\r\n{body}";

        string Fields(int count) => string.Concat(Enumerable.Range(0, count).Select(n => $"f{n}=1&")) is var body ? Post($"Content-Length: {body.Length}\r\n", body) : "";
    }

    /// <summary>The first line of the answer; a server may answer before it has heard everything.</summary>
    private async Task<string> AskAsync(string request)
    {
        using var patience = new CancellationTokenSource(Soon);
        using var client = new TcpClient();
        await client.ConnectAsync(farm.Nodes[0].Address!.Host, farm.Nodes[0].Address!.Port, patience.Token);
        var sending = client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), patience.Token).AsTask();
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        var answer = await reader.ReadLineAsync(patience.Token) ?? "nothing";
        await sending.ContinueWith(_ => { }, TaskScheduler.Default);
        return answer;
    }
}
