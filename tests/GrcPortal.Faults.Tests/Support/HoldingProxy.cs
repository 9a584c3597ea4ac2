using System.Net;
using System.Net.Sockets;

namespace GrcPortal.Faults.Tests.Support;

/// <summary>Between one client and one node: passes everything on, and once told to, keeps the node's answers to itself.</summary>
internal sealed class HoldingProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _over = new();
    private readonly Uri _node;

    public HoldingProxy(Uri node)
    {
        _node = node;
        _listener.Start();
        _ = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public bool Holds { get; set; }

    public void Dispose()
    {
        _over.Cancel();
        _listener.Dispose();
        _over.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = PassOnAsync(await _listener.AcceptTcpClientAsync(_over.Token));
        }
        catch (Exception over) when (over is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // the test is over
        }
    }

    private async Task PassOnAsync(TcpClient client)
    {
        using var _ = client;
        using var node = new TcpClient();
        try
        {
            await node.ConnectAsync(_node.Host, _node.Port, _over.Token);
            var there = client.GetStream().CopyToAsync(node.GetStream(), _over.Token);
            var block = new byte[64 * 1024];
            for (int read; (read = await node.GetStream().ReadAsync(block, _over.Token)) > 0;)
            {
                if (!Holds) await client.GetStream().WriteAsync(block.AsMemory(0, read), _over.Token);
            }
            node.Close();
            client.Close();
            await there;
        }
        catch (Exception over) when (over is IOException or OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // one of them left
        }
    }
}
