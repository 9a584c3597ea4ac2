using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GrcPortal.Web.Tests.Requests.Files;

/// <summary>Speaks as ClamAV's daemon does (INSTREAM): what holds the word is infected. It can hang, drop the line, or be away.</summary>
internal sealed class Scanner : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _work;

    public Scanner()
    {
        _listener.Start();
        _work = Task.Run(ServeAsync);
    }

    public const string Virus = "VIRUS-D-ESSAI";

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Hangs up as soon as it has read a file: a daemon that dies of it.</summary>
    public bool Drops { get; set; }

    public ConcurrentBag<int> Lengths { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _work;
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var caller = await _listener.AcceptTcpClientAsync(_end.Token);
                await AnswerAsync(caller.GetStream());
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // the test is done with it
        }
    }

    private async Task AnswerAsync(NetworkStream line)
    {
        var command = new byte[10];
        await line.ReadExactlyAsync(command, _end.Token);
        Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(command));
        using var file = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await line.ReadExactlyAsync(length, _end.Token);
            if (BinaryPrimitives.ReadInt32BigEndian(length) is not (> 0 and var size)) break;
            var chunk = new byte[size];
            await line.ReadExactlyAsync(chunk, _end.Token);
            file.Write(chunk);
        }
        Lengths.Add((int)file.Length);
        if (Drops) return;
        var found = file.ToArray().AsSpan().IndexOf(Encoding.ASCII.GetBytes(Virus)) >= 0;
        await line.WriteAsync(Encoding.ASCII.GetBytes(found ? "stream: Essai.UNOFFICIAL FOUND\0" : "stream: OK\0"), _end.Token);
    }
}
