using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GrcPortal.Core.Notifications;

/// <summary>
/// Anyone may type anyone's address into a form: what leaves for it on a stranger's word alone is three messages an hour, from
/// however many towns. What an agent writes is never counted. Known by keyed hashes only.
/// </summary>
public sealed class Courtesy(GrcDbContext db, KeyedHash hash, IOptions<MailOptions> options)
{
    public async Task<bool> AllowsAsync(OutgoingMessage message, string address, CancellationToken ct) =>
        !await IsOnAStrangersWordAsync(message, ct) || await MailedAddresses.TakeAsync(db, message.Id, await KeyAsync(address, ct), options.Value.ReceiptsPerHour, ct);

    /// <summary>It did not leave after all.</summary>
    public Task TakeBackAsync(OutgoingMessage message, CancellationToken ct) => MailedAddresses.GiveBackAsync(db, message.Id, ct);

    private ValueTask<byte[]> KeyAsync(string address, CancellationToken ct) => hash.OfAsync($"mailed/{address}", ct);

    private async Task<bool> IsOnAStrangersWordAsync(OutgoingMessage message, CancellationToken ct) => message.Text switch
    {
        NotificationText.AccountConfirmation or NotificationText.AccountExists => true,
        NotificationText.RequestReceived => await db.RequestEvents.AnyAsync(e => e.Id == message.EventId && e.ActorKind != ActorKind.Agent, ct),
        _ => false,
    };
}
