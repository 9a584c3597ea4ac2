using System.Net;
using System.Net.Mail;
using System.Text;

namespace GrcPortal.Core.Notifications;

/// <summary>The framework's SMTP client to the relay next door; without a relay, messages become <c>.eml</c> files in a folder.</summary>
public sealed class SmtpTransport(MailOptions options) : IMailTransport
{
    public async Task SendAsync(OutgoingMail mail, CancellationToken ct)
    {
        using var message = MessageOf(mail);
        using var client = Client();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(options.Timeout);
        try
        {
            await client.SendMailAsync(message, patience.Token);
        }
        catch (SmtpException refused)
        {
            throw new MailNotSentException(ClassOf(refused));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new MailNotSentException(DeliveryFailure.Unreachable);
        }
    }

    private SmtpClient Client()
    {
        if (options.Relay is { } relay)
        {
            return new SmtpClient(relay, options.Port)
            {
                EnableSsl = options.StartTls,
                Credentials = options.User is null ? null : new NetworkCredential(options.User, options.Password),
            };
        }
        Directory.CreateDirectory(options.Folder);
        return new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = options.Folder };
    }

    private static MailMessage MessageOf(OutgoingMail mail)
    {
        var to = EmailAddress.Parse(mail.To) ?? throw new MailNotSentException(DeliveryFailure.Refused);
        var domain = mail.From[(mail.From.LastIndexOf('@') + 1)..];
        var message = new MailMessage
        {
            From = new(mail.From, mail.FromName, Encoding.UTF8),
            Subject = string.Join(' ', mail.Subject.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)),
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
        };
        message.To.Add(new MailAddress(to));
        message.Headers["Message-ID"] = $"<{mail.Id:N}@{domain}>";
        message.Headers["Auto-Submitted"] = "auto-generated";   // RFC 3834: no vacation notice answers this
        return message;
    }

    private static DeliveryFailure ClassOf(SmtpException refused) => refused switch
    {
        SmtpFailedRecipientException { StatusCode: SmtpStatusCode.MailboxBusy or SmtpStatusCode.InsufficientStorage or SmtpStatusCode.LocalErrorInProcessing } => DeliveryFailure.Deferred,
        SmtpFailedRecipientException => DeliveryFailure.Refused,
        { StatusCode: SmtpStatusCode.MustIssueStartTlsFirst or SmtpStatusCode.ClientNotPermitted or (SmtpStatusCode)530 or (SmtpStatusCode)535 } => DeliveryFailure.Misconfigured,
        { StatusCode: SmtpStatusCode.GeneralFailure } => DeliveryFailure.Unreachable,
        { StatusCode: >= (SmtpStatusCode)500 } => DeliveryFailure.Refused,
        _ => DeliveryFailure.Deferred,
    };
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
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);
}
