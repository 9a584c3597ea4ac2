using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GrcPortal.Web.Tests.Notifications;

/// <summary>A mail server on this machine. What it answers to a recipient is in his address: <c>550.someone@…</c>, <c>drop.someone@…</c>.</summary>
internal sealed class FakeRelay : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();

    public FakeRelay()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public ConcurrentQueue<Letter> Letters { get; } = [];

    public void Dispose()
    {
        if (_stop.IsCancellationRequested) return;
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception over) when (over is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // the test is over
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 relay.example");
        var (sender, recipients) = ("", new List<string>());
        while (await reader.ReadLineAsync() is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb is "MAIL") sender = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
            if (verb is "RCPT")
            {
                var to = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
                if (to.StartsWith("drop.", StringComparison.Ordinal)) return;
                if (int.TryParse(to.Split('.')[0], out var code))
                {
                    await writer.WriteLineAsync($"{code} {to} is refused");
                    continue;
                }
                recipients.Add(to);
            }
            if (verb is "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                Letters.Enqueue(new(sender, recipients, await DataAsync(reader)));
                (sender, recipients) = ("", []);
            }
            await writer.WriteLineAsync(verb is "QUIT" ? "221 bye" : "250 ok");
            if (verb is "QUIT") return;
        }
    }

    private static async Task<string> DataAsync(StreamReader reader)
    {
        var data = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line is not ".") data.Append(line).Append('\n');
        return data.ToString();
    }
}

internal sealed record Letter(string Sender, IReadOnlyList<string> Recipients, string Data);
