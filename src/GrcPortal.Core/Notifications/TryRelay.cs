using GrcPortal.Core.Tenants;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Core.Notifications;

/// <summary>Sends one message of no consequence through an authority's own server, to learn how far it comes.</summary>
public sealed class TryRelay(TownRelay relays, CurrentTenant tenant, IMailTransport transport, IStringLocalizer<NotificationsText> texts)
{
    /// <summary>Null when the server took it.</summary>
    public async Task<MailNotSentException?> RunAsync(MailRelay own, string to, CancellationToken ct)
    {
        var relay = relays.InUse(own);
        try
        {
            await transport.SendAsync(new(Ids.New(), relay.SenderName, relay.SenderEmail, to, texts["Trial.Subject"], texts["Trial.Body", tenant.Info.Name])
            {
                ReplyTo = relay.ReplyTo,
                Relay = relays.ServerOf(own),
            }, ct);
            await relays.MendAsync(ct);
            return null;
        }
        catch (MailNotSentException failed)
        {
            return failed;
        }
    }
}
