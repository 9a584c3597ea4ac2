using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace GrcPortal.Faults.Tests.Support;

/// <summary>
/// What stands before the nodes: each request goes to the next one that is up, and to another when it cannot even be reached.
/// Whatever a node answers during a fault is judged here: a page, or 503 with when to come back and a sentence for the reader.
/// </summary>
internal sealed class Balancer(IReadOnlyList<Node> nodes) : DelegatingHandler(new SocketsHttpHandler
{
    AllowAutoRedirect = false,
    UseCookies = false,
    UseProxy = false,
    MaxConnectionsPerServer = 256,
    ConnectTimeout = TimeSpan.FromSeconds(5),
})
{
    private int _next, _busy;

    /// <summary>Answers that leave their reader in the dark.</summary>
    public ConcurrentQueue<string> Unclear { get; init; } = [];

    /// <summary>Everything goes to this one.</summary>
    public Node? Only { get; set; }

    /// <summary>How often someone was asked to come back later.</summary>
    public int Busy => _busy;

    public HttpClient Client() => new(this, disposeHandler: false) { BaseAddress = new("http://grc.test"), Timeout = TimeSpan.FromSeconds(60) };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var tried = 1; ; tried++)
        {
            if (Next() is not { } node) throw new HttpRequestException("No node is up.");
            request.RequestUri = new(node, request.RequestUri!.PathAndQuery);
            try
            {
                var answer = await base.SendAsync(request, cancellationToken);
                await JudgeAsync(request, answer, cancellationToken);
                return answer;
            }
            catch (HttpRequestException refused) when (tried < nodes.Count && refused.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused })
            {
                // nothing was sent: the other one may have it
            }
        }
    }

    private Uri? Next()
    {
        if (Only is { } only) return only.Address;
        var first = Interlocked.Increment(ref _next) & int.MaxValue;
        return Enumerable.Range(first, nodes.Count).Select(n => nodes[n % nodes.Count].Address).FirstOrDefault(address => address is not null);
    }

    private async Task JudgeAsync(HttpRequestMessage request, HttpResponseMessage answer, CancellationToken ct)
    {
        if (answer.StatusCode is < HttpStatusCode.BadRequest) return;
        var page = await answer.Content.ReadAsStringAsync(ct);
        if (answer.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests && answer.Headers.RetryAfter is not null && page.Contains("<h1>", StringComparison.Ordinal))
            Interlocked.Increment(ref _busy);
        else
            Unclear.Enqueue($"{request.Method} {request.RequestUri!.AbsolutePath} answered {(int)answer.StatusCode}: {page[..Math.Min(page.Length, 200)].ReplaceLineEndings(" ")}");
    }
}
