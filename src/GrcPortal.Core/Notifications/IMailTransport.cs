namespace GrcPortal.Core.Notifications;

/// <summary>Where mail leaves the machine.</summary>
public interface IMailTransport
{
    /// <exception cref="MailNotSentException">With the class of failure, which decides what happens next.</exception>
    Task SendAsync(OutgoingMail mail, CancellationToken ct);
}

/// <summary>One message to one person. The id is the outbox row's, so that a duplicate is recognisable.</summary>
public sealed record OutgoingMail(Guid Id, string FromName, string From, string To, string Subject, string Text)
{
    public string? ReplyTo { get; init; }

    /// <summary>The authority's own server; none for the installation's.</summary>
    public SmtpServer? Relay { get; init; }
}

/// <summary>A letter and the address it goes to.</summary>
public sealed record WrittenMail(string To, Letter Letter);
