using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GrcPortal.Core.Notifications;

/// <summary>
/// Sends what waits for one tenant. Each message is claimed, sent outside any transaction, then marked; a failing one never holds the
/// next, unless the relay itself fails: then it rests, and what waits loses no try.
/// </summary>
public sealed partial class SendMessages(
    GrcDbContext db, IServiceScopeFactory scopes, CurrentTenantScope tenant, TownRelay relays, Courtesy courtesy, IMailTransport transport, TimeProvider clock, ILogger<SendMessages> log) : ITenantJob
{
    private const int Batch = 20;
    private static readonly TimeSpan HalfALease = TimeSpan.FromSeconds(25);

    public async Task RunAsync(CancellationToken ct)
    {
        if (await relays.AwakeAsync(ct) is not { } relay) return;
        while (await Outbox.ClaimAsync(db, relay.IsBroken ? 1 : Batch, ct) is { Count: > 0 } claimed)
        {
            var since = clock.GetTimestamp();
            for (var i = 0; i < claimed.Count; i++)
            {
                if (clock.GetElapsedTime(since) > HalfALease && !await Outbox.KeepAsync(db, claimed[i], ct)) continue;
                var failed = await SendAsync(claimed[i], relay, ct);
                if (failed is { IsTheRelays: true })
                {
                    await relays.RestAsync(relay, failed.Failure, ct);
                    await Outbox.PutBackAsync(db, claimed[(i + 1)..], RetryDelays.Before(1), ct);
                    return;
                }
                if (relay.IsBroken && await relays.MendAsync(ct) > 0) relay = await relays.CurrentAsync(ct);
            }
        }
    }

    private async Task<MailNotSentException?> SendAsync(OutgoingMessage message, RelayInUse relay, CancellationToken ct)
    {
        var isCounted = false;
        try
        {
            var mail = await WriteAsync(message, ct);
            isCounted = mail is not null;
            if (mail is not null && !await courtesy.AllowsAsync(message, mail.To, ct))
            {
                await Outbox.EndAsync(db, message.Id, OutgoingState.Dropped, DeliveryFailure.TooMany, ct);
                return null;
            }
            if (mail is not null) await KeepingAsync(message, transport.SendAsync(From(message, mail, relay), ct), ct);
            await Outbox.EndAsync(db, message.Id, mail is null ? OutgoingState.Dropped : OutgoingState.Sent, null, CancellationToken.None);   // it left: that is said, whoever stops us
            return null;
        }
        catch (Exception failed) when (failed is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            var refused = failed as MailNotSentException;
            var failure = refused?.Failure ?? DeliveryFailure.Unrenderable;
            NotSent(message.Id, failure, refused?.Step, refused?.Code, message.Attempts, refused is null ? failed.GetType().Name : null);
            if (isCounted) await courtesy.TakeBackAsync(message, ct);
            await MarkAsync(message, failure, ct);
            return refused;
        }
    }

    /// <summary>A slow relay outlasts a lease: it is renewed as long as the message is on its way.</summary>
    private async Task KeepingAsync(OutgoingMessage message, Task sending, CancellationToken ct)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        while (await Task.WhenAny(sending, Task.Delay(HalfALease, over.Token)) != sending && !ct.IsCancellationRequested) await Outbox.KeepAsync(db, message, ct);
        await over.CancelAsync();
        await sending;
    }

    private OutgoingMail From(OutgoingMessage message, WrittenMail mail, RelayInUse relay) =>
        new(message.Id, relay.SenderName, relay.SenderEmail, mail.To, mail.Letter.Subject, mail.Letter.Text)
        {
            ReplyTo = relay.ReplyTo,
            Relay = relay.Own is { } own ? relays.ServerOf(own) : null,
        };

    /// <summary>One context a message: a poisoned one spoils nothing. Its connection is opened once, and is back before the relay is waited for.</summary>
    private async Task<WrittenMail?> WriteAsync(OutgoingMessage message, CancellationToken ct)
    {
        await using var scope = tenant.Open(scopes);
        await scope.ServiceProvider.GetRequiredService<GrcDbContext>().Database.OpenConnectionAsync(ct);
        return WriteAccountMail.Writes(message.Text)
            ? await scope.ServiceProvider.GetRequiredService<WriteAccountMail>().RunAsync(message, ct)
            : await scope.ServiceProvider.GetRequiredService<WriteMail>().RunAsync(message, ct);
    }

    private Task MarkAsync(OutgoingMessage message, DeliveryFailure failure, CancellationToken ct) => failure switch
    {
        DeliveryFailure.Refused => Outbox.EndAsync(db, message.Id, OutgoingState.Refused, failure, ct),
        DeliveryFailure.Misconfigured => Outbox.TryLaterAsync(db, message.Id, RetryDelays.Before(1), failure, countsAsAttempt: false, ct),
        _ when message.Attempts >= RetryDelays.MaxAttempts => Outbox.EndAsync(db, message.Id, OutgoingState.Dead, failure, ct),
        _ => Outbox.TryLaterAsync(db, message.Id, RetryDelays.Scattered(message.Attempts), failure, countsAsAttempt: true, ct),
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {MessageId} not sent: {Failure} {Step} {Code}, attempt {Attempt} {ExceptionType}")]
    private partial void NotSent(Guid messageId, DeliveryFailure failure, RelayStep? step, int? code, int attempt, string? exceptionType);
}
