using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace GrcPortal.Web.Tests.Notifications;

/// <summary>A mail server on this machine. What it answers to a recipient is in his address: <c>550.someone@…</c>, <c>drop.someone@…</c>; the rest is its temper.</summary>
internal sealed class FakeRelay : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private int _connections;

    public FakeRelay()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>None says nothing at all.</summary>
    public string? Greeting { get; set; } = "220 relay.example";

    public string? Password { get; set; }

    public string SenderReply { get; set; } = "250 ok";

    /// <summary>Offers STARTTLS, with a certificate that nobody vouches for.</summary>
    public bool Encrypts { get; init; }

    /// <summary>How many messages it takes and hangs up on, before it says so.</summary>
    public int DropsAfterData { get; set; }

    public bool HangsUpBeforeBye { get; set; }

    /// <summary>How long it holds a message that it has taken, before it says so.</summary>
    public TimeSpan HoldsAfterData { get; set; }

    public int Connections => _connections;

    public ConcurrentQueue<ReceivedLetter> Letters { get; } = [];

    /// <summary>Every line that was said outside a message.</summary>
    public ConcurrentQueue<string> Commands { get; } = [];

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
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                _ = ServeAsync(client);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // the test is over
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            if (Greeting is null) await Task.Delay(Timeout.Infinite, _stop.Token);
            await new Conversation(this, client.GetStream()).RunAsync();
        }
        catch (Exception over) when (over is IOException or OperationCanceledException or ObjectDisposedException or System.Security.Authentication.AuthenticationException)
        {
            // the other side left
        }
    }

    private static string Address(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];

    /// <summary>Made once: a key takes longer than a client's patience when the machine is busy.</summary>
    private static readonly Lazy<X509Certificate2> UnknownCertificate = new(() =>
    {
        using var key = RSA.Create(2048);
        var now = DateTimeOffset.FromUnixTimeSeconds(0).AddYears(50);
        using var made = new CertificateRequest("CN=relay.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now, now.AddYears(40));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    });

#pragma warning disable CA1001 // its streams are the connection's, which closes them
    private sealed class Conversation(FakeRelay relay, Stream stream)
    {
        private StreamReader _reader = new(stream, Encoding.Latin1);
        private StreamWriter _writer = Writer(stream);
        private string _sender = "";
        private List<string> _recipients = [];

        public async Task RunAsync()
        {
            await _writer.WriteLineAsync(relay.Greeting);
            while (await _reader.ReadLineAsync() is { } line)
            {
                relay.Commands.Enqueue(line);
                if (await AnswerAsync(line.Split(' ', ':')[0].ToUpperInvariant(), line) is not { } answer) return;
                if (answer.Length > 0) await _writer.WriteLineAsync(answer);
            }
        }

        /// <summary>Null hangs up.</summary>
        private async Task<string?> AnswerAsync(string verb, string line)
        {
            switch (verb)
            {
                case "EHLO":
                    return relay.Encrypts ? "250-relay.example\r\n250 STARTTLS" : relay.Password is null ? "250 relay.example" : "250-relay.example\r\n250 AUTH PLAIN LOGIN";
                case "STARTTLS":
                    await _writer.WriteLineAsync("220 go on");
                    var encrypted = new SslStream(stream);
                    await encrypted.AuthenticateAsServerAsync(UnknownCertificate.Value);
                    (_reader, _writer) = (new(encrypted, Encoding.Latin1), Writer(encrypted));
                    return "";
                case "AUTH":
                    return Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[^1])).Split('\0')[^1] == relay.Password ? "235 welcome" : "535 who are you?";
                case "MAIL":
                    _sender = Address(line);
                    return relay.SenderReply;
                case "RCPT":
                    return Recipient(Address(line));
                case "DATA":
                    await _writer.WriteLineAsync("354 go on");
                    if (await DataAsync() is not { } data) return null;
                    relay.Letters.Enqueue(new(_sender, _recipients, data) { At = Stopwatch.GetTimestamp() });
                    (_sender, _recipients) = ("", []);
                    if (relay.HoldsAfterData > TimeSpan.Zero) await Task.Delay(relay.HoldsAfterData, relay._stop.Token);
                    return relay.DropsAfterData-- > 0 ? null : "250 ok";
                case "QUIT":
                    return relay.HangsUpBeforeBye ? null : "221 bye";
                default:
                    return "250 ok";
            }
        }

        private string? Recipient(string to)
        {
            if (to.StartsWith("drop.", StringComparison.Ordinal)) return null;
            if (int.TryParse(to.Split('.')[0], out var code)) return $"{code} {to} is refused";
            _recipients.Add(to);
            return "250 ok";
        }

        /// <summary>Null when the other side left before its end: no server takes that.</summary>
        private async Task<string?> DataAsync()
        {
            var data = new StringBuilder();
            while (await _reader.ReadLineAsync() is { } line)
            {
                if (line is ".") return data.ToString();
                data.Append(line).Append('\n');
            }
            return null;
        }

        private static StreamWriter Writer(Stream stream) => new(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
    }
}

internal sealed record ReceivedLetter(string Sender, IReadOnlyList<string> Recipients, string Data)
{
    public long At { get; init; }

    /// <summary>The lines before the first empty one, each header unfolded.</summary>
    public IReadOnlyList<string> Headers => Data.Split("\n\n")[0].Replace("\n ", " ", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string? Header(string name) => Headers.Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)).Select(line => line[(name.Length + 1)..].Trim()).SingleOrDefault();
}
