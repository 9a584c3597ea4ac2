using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace GrcPortal.Bench.Servers;

/// <summary>A mail server that takes everything at once, and counts.</summary>
internal sealed class MailSink : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int _expected;
    private int _taken;
    private long _first, _last;

    public MailSink(int expected)
    {
        _expected = expected;
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Messages in a second from the first to the last, once all have come.</summary>
    public async Task<double> PerSecondAsync(TimeSpan patience, CancellationToken ct)
    {
        try
        {
            await _all.Task.WaitAsync(patience, ct);
        }
        catch (TimeoutException)
        {
            throw new BenchFailedException($"{_taken} of {_expected} messages came in {patience.TotalSeconds:0} s.");
        }
        return (_expected - 1) / Stopwatch.GetElapsedTime(_first, _last).TotalSeconds;
    }

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = TalkAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        using var reader = new StreamReader(client.GetStream());
        await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 sink");
        var isLetter = false;
        while (await reader.ReadLineAsync() is { } line)
        {
            if (isLetter && line is not ".") continue;
            if (isLetter) Count();
            isLetter = !isLetter && line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase);
            await writer.WriteLineAsync(isLetter ? "354 go on" : line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase) ? "221 bye" : "250 ok");
        }
    }

    private void Count()
    {
        var now = Stopwatch.GetTimestamp();
        Interlocked.CompareExchange(ref _first, now, 0);
        Interlocked.Exchange(ref _last, now);
        if (Interlocked.Increment(ref _taken) == _expected) _all.TrySetResult();
    }
}
