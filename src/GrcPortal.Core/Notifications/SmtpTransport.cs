namespace GrcPortal.Core.Notifications;

/// <summary>To the authority's own server, else to the installation's; without any, messages become <c>.eml</c> files in a folder.</summary>
public sealed class SmtpTransport(MailOptions options, TimeProvider clock) : IMailTransport
{
    public async Task SendAsync(OutgoingMail mail, CancellationToken ct)
    {
        if (EmailAddress.Parse(mail.To) is not { } to || EmailAddress.Parse(mail.From) is not { } from)
            throw new MailNotSentException(DeliveryFailure.Refused, RelayStep.Recipient, RelayProblem.Refused);
        var content = MailContent.Of(mail with { To = to, From = from, ReplyTo = EmailAddress.Parse(mail.ReplyTo) }, clock.GetUtcNow());
        if ((mail.Relay ?? options.Server) is not { } server)
        {
            await LeaveAsync(content, ct);
            return;
        }
        using var conversation = new SmtpConversation(server);
        await conversation.SendAsync(from, to, content, ct);
    }

    /// <summary>As far as a server lets us in, and no message.</summary>
    public static async Task KnockAsync(SmtpServer server, CancellationToken ct)
    {
        using var conversation = new SmtpConversation(server);
        await conversation.KnockAsync(ct);
    }

    /// <summary>Whole or not at all: whoever lists the folder reads no half message.</summary>
    private async Task LeaveAsync(string content, CancellationToken ct)
    {
        Directory.CreateDirectory(options.Folder);
        var path = Path.Combine(options.Folder, $"{Guid.NewGuid():D}.eml");
        await File.WriteAllTextAsync(path + ".part", content, ct);
        File.Move(path + ".part", path);
    }
}

public sealed class MailOptions
{
    public string? Relay { get; set; }
    public int Port { get; set; } = 25;
    public bool StartTls { get; set; }
    public string? User { get; set; }
    public string? Password { get; set; }

    /// <summary>Where messages are left as files when there is no relay.</summary>
    public string Folder { get; set; } = "";

    /// <summary>For each answer of a server.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>To one address, of what leaves on a stranger's word alone.</summary>
    public int ReceiptsPerHour { get; set; } = 3;

    /// <summary>Whether an authority may name a server inside the network: never where authorities are strangers.</summary>
    public bool AllowPrivateRelays { get; set; }

    public SmtpServer? Server => Relay is { Length: > 0 } host
        ? new(host, Port, StartTls ? RelaySecurity.StartTls : RelaySecurity.None, User, Password) { MayBePrivate = true, Patience = Timeout }
        : null;
}
