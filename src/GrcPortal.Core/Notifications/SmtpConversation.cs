using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace GrcPortal.Core.Notifications;

/// <summary>
/// One message handed to a mail server, step by step, so that whoever asks learns which step failed. The name is looked up once and
/// the addresses that were checked are those connected to.
/// </summary>
internal sealed class SmtpConversation(SmtpServer server) : IDisposable
{
    private readonly TcpClient _client = new() { NoDelay = true };
    private RelayStep _step = RelayStep.Address;
    private Stream _stream = Stream.Null;
    private SmtpLine _line = new(Stream.Null);
    private IReadOnlyList<string> _offers = [];

    public void Dispose()
    {
        _stream.Dispose();
        _client.Dispose();
    }

    /// <exception cref="MailNotSentException">At the step that failed.</exception>
    public Task SendAsync(string from, string to, string content, CancellationToken ct) => SignedInAsync(() => HandOverAsync(from, to, content, ct), ct);

    /// <summary>Hands nothing over.</summary>
    /// <exception cref="MailNotSentException">At the step that failed.</exception>
    public Task KnockAsync(CancellationToken ct) => SignedInAsync(() => LeaveAsync(ct), ct);

    private async Task SignedInAsync(Func<Task> then, CancellationToken ct)
    {
        try
        {
            await OpenAsync(ct);
            await SignInAsync(ct);
            await then();
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw Failed(DeliveryFailure.Unreachable, RelayProblem.Silence);
        }
        catch (AuthenticationException)
        {
            throw Failed(DeliveryFailure.Misconfigured, RelayProblem.BadCertificate);
        }
        catch (Exception lost) when (lost is IOException or SocketException)
        {
            throw Failed(DeliveryFailure.Unreachable, _step is RelayStep.Connection ? RelayProblem.NoConnection : RelayProblem.ConnectionLost);
        }
    }

    private async Task OpenAsync(CancellationToken ct)
    {
        var addresses = await AddressesAsync(ct);
        _step = RelayStep.Connection;
        await InTimeAsync(waiting => _client.ConnectAsync(addresses, server.Port, waiting).AsTask(), ct);
        Over(_client.GetStream());
        if (server.Security is RelaySecurity.Tls) await EncryptAsync(ct);

        _step = RelayStep.Greeting;
        var greeting = await ReplyAsync(ct);
        if (!greeting.IsYes) throw Refused(greeting, greeting.IsLater ? DeliveryFailure.Unreachable : DeliveryFailure.Misconfigured);
        await GreetAsync(ct);
        if (server.Security is not RelaySecurity.StartTls) return;

        _step = RelayStep.Encryption;
        if (!Offers("STARTTLS") || !(await AskAsync("STARTTLS", ct)).IsYes) throw Failed(DeliveryFailure.Misconfigured, RelayProblem.NoEncryption);
        if (_line.HasMore) throw Failed(DeliveryFailure.Misconfigured, RelayProblem.NoEncryption);   // what was slipped in before encryption is not believed after it
        await EncryptAsync(ct);
        await GreetAsync(ct);
    }

    private async Task<IPAddress[]> AddressesAsync(CancellationToken ct)
    {
        try
        {
            IPAddress[] addresses = [];
            await InTimeAsync(async waiting => addresses = await Dns.GetHostAddressesAsync(server.Host, waiting), ct);
            return addresses.Length is 0 ? throw Failed(DeliveryFailure.Unreachable, RelayProblem.UnknownHost)
                : server.MayBePrivate || addresses.All(PublicAddresses.Holds) ? addresses
                : throw Failed(DeliveryFailure.Misconfigured, RelayProblem.PrivateAddress);
        }
        catch (Exception unknown) when (unknown is SocketException or ArgumentException)
        {
            throw Failed(DeliveryFailure.Unreachable, RelayProblem.UnknownHost);
        }
    }

    private async Task EncryptAsync(CancellationToken ct)
    {
        _step = RelayStep.Encryption;
        var encrypted = new SslStream(_stream);
        await InTimeAsync(waiting => encrypted.AuthenticateAsClientAsync(new() { TargetHost = server.Host }, waiting), ct);
        Over(encrypted);
    }

    private async Task GreetAsync(CancellationToken ct)
    {
        var hello = await AskAsync($"EHLO {Dns.GetHostName()}", ct);
        _offers = hello.IsYes ? hello.Lines : [];
        if (!hello.IsYes && await AskAsync($"HELO {Dns.GetHostName()}", ct) is { IsYes: false } no) throw Refused(no, no.IsLater ? DeliveryFailure.Unreachable : DeliveryFailure.Misconfigured);
    }

    private async Task SignInAsync(CancellationToken ct)
    {
        if (server is not { UserName: { Length: > 0 } name, Password: { } password }) return;
        _step = RelayStep.Authentication;
        var reply = Offers("AUTH", "PLAIN") ? await AskAsync($"AUTH PLAIN {Base64($"\0{name}\0{password}")}", ct)
            : Offers("AUTH", "LOGIN") ? await LoginAsync(name, password, ct)
            : throw Failed(DeliveryFailure.Misconfigured, RelayProblem.NoWayToSignIn);
        if (!reply.IsYes) throw Refused(reply, reply.IsLater ? DeliveryFailure.Unreachable : DeliveryFailure.Misconfigured);
    }

    private async Task<SmtpReply> LoginAsync(string name, string password, CancellationToken ct)
    {
        foreach (var words in (string[])["AUTH LOGIN", Base64(name)])
        {
            if (await AskAsync(words, ct) is { Code: not 334 } no) return no;
        }
        return await AskAsync(Base64(password), ct);
    }

    private async Task HandOverAsync(string from, string to, string content, CancellationToken ct)
    {
        _step = RelayStep.Sender;
        if (await AskAsync($"MAIL FROM:<{from}>", ct) is { IsYes: false } sender) throw Refused(sender, sender.IsLater ? DeliveryFailure.Deferred : DeliveryFailure.Misconfigured);
        _step = RelayStep.Recipient;
        if (await AskAsync($"RCPT TO:<{to}>", ct) is { IsYes: false } recipient)
            throw Refused(recipient, recipient.IsLater ? DeliveryFailure.Deferred : recipient.DeniesRelaying ? DeliveryFailure.Misconfigured : DeliveryFailure.Refused);
        _step = RelayStep.Content;
        if (await AskAsync("DATA", ct) is { IsYes: false } data) throw Refused(data, data.IsLater ? DeliveryFailure.Deferred : DeliveryFailure.Refused);
        // From here on the server may take it: stopping now would only send it twice.
        if (await AskAsync(content + ".", CancellationToken.None, patience: 4) is { IsYes: false } end) throw Refused(end, end.IsLater ? DeliveryFailure.Deferred : DeliveryFailure.Refused);
        await LeaveAsync(ct);
    }

    private async Task LeaveAsync(CancellationToken ct)
    {
        try
        {
            await _line.WriteAsync("QUIT", ct);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // It has the message, if there was one.
        }
    }

    private bool Offers(params string[] words) => _offers.Any(offer => words.All(word => offer.Split(' ', '=').Contains(word, StringComparer.OrdinalIgnoreCase)));

    private async Task<SmtpReply> AskAsync(string words, CancellationToken ct, int patience = 1)
    {
        await InTimeAsync(waiting => _line.WriteAsync(words, waiting), ct, patience);
        return await ReplyAsync(ct, patience);
    }

    private async Task<SmtpReply> ReplyAsync(CancellationToken ct, int patience = 1)
    {
        SmtpReply? reply = null;
        await InTimeAsync(async waiting => reply = await _line.ReadAsync(waiting), ct, patience);
        return reply!;
    }

    private async Task InTimeAsync(Func<CancellationToken, Task> work, CancellationToken ct, int patience = 1)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(ct);
        waiting.CancelAfter(server.Patience * patience);
        await work(waiting.Token);
    }

    private void Over(Stream stream) => (_stream, _line) = (stream, new(stream));

    private MailNotSentException Refused(SmtpReply reply, DeliveryFailure failure) => new(failure, _step, RelayProblem.Refused, reply.Code);

    private MailNotSentException Failed(DeliveryFailure failure, RelayProblem problem) => new(failure, _step, problem);

    private static string Base64(string words) => Convert.ToBase64String(Encoding.UTF8.GetBytes(words));
}
