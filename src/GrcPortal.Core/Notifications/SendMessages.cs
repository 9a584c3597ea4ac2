using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Tenants;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GrcPortal.Core.Notifications;

/// <summary>Sends what waits for one tenant. Each message is claimed, sent outside any transaction, then marked; a failing one never holds the next.</summary>
public sealed partial class SendMessages(GrcDbContext db, IServiceScopeFactory scopes, CurrentTenantScope tenant, CurrentTenant town, IMailTransport transport, ILogger<SendMessages> log)
    : ITenantJob
{
    private const int Batch = 20;

    public async Task RunAsync(CancellationToken ct)
    {
        while (await Outbox.ClaimAsync(db, Batch, ct) is { Count: > 0 } claimed)
        {
            foreach (var message in claimed)
            {
                if (await SendAsync(message, ct) is DeliveryFailure.Misconfigured) return;   // the relay refuses us, not the message
            }
        }
    }

    private async Task<DeliveryFailure?> SendAsync(OutgoingMessage message, CancellationToken ct)
    {
        try
        {
            await using var scope = tenant.Open(scopes);   // one context a message: a poisoned one spoils nothing
            var mail = await WriteAsync(scope.ServiceProvider, message, ct);
            if (mail is not null) await transport.SendAsync(From(message, mail), ct);
            await Outbox.EndAsync(db, message.Id, mail is null ? OutgoingState.Dropped : OutgoingState.Sent, null, ct);
            return null;
        }
        catch (Exception failed) when (failed is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            var failure = (failed as MailNotSentException)?.Failure ?? DeliveryFailure.Unrenderable;
            NotSent(message.Id, failure, message.Attempts, failed is MailNotSentException ? null : failed.GetType().Name);
            await MarkAsync(message, failure, ct);
            return failure;
        }
    }

    private OutgoingMail From(OutgoingMessage message, WrittenMail mail) =>
        new(message.Id, town.Info.Name, town.Info.SenderEmail, mail.To, mail.Letter.Subject, mail.Letter.Text);

    private static Task<WrittenMail?> WriteAsync(IServiceProvider services, OutgoingMessage message, CancellationToken ct) =>
        WriteAccountMail.Writes(message.Text)
            ? services.GetRequiredService<WriteAccountMail>().RunAsync(message, ct)
            : services.GetRequiredService<WriteMail>().RunAsync(message, ct);

    private Task MarkAsync(OutgoingMessage message, DeliveryFailure failure, CancellationToken ct) => failure switch
    {
        DeliveryFailure.Refused => Outbox.EndAsync(db, message.Id, OutgoingState.Refused, failure, ct),
        DeliveryFailure.Misconfigured => Outbox.TryLaterAsync(db, message.Id, RetryDelays.Before(1), failure, countsAsAttempt: false, ct),
        _ when message.Attempts >= RetryDelays.MaxAttempts => Outbox.EndAsync(db, message.Id, OutgoingState.Dead, failure, ct),
        _ => Outbox.TryLaterAsync(db, message.Id, RetryDelays.Before(message.Attempts), failure, countsAsAttempt: true, ct),
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {MessageId} not sent: {Failure}, attempt {Attempt} {ExceptionType}")]
    private partial void NotSent(Guid messageId, DeliveryFailure failure, int attempt, string? exceptionType);
}
