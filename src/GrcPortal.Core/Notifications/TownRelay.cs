using GrcPortal.Core.Data;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GrcPortal.Core.Notifications;

/// <summary>Through which server this authority's mail leaves and under which name: its own where it set one up, else the installation's.</summary>
public sealed class TownRelay(GrcDbContext db, CurrentTenant tenant, RelaySecret secret, IOptions<MailOptions> options, TimeProvider clock)
{
    public async Task<RelayInUse> CurrentAsync(CancellationToken ct) => InUse(await db.MailRelays.AsNoTracking().SingleOrDefaultAsync(ct));

    /// <summary>Null while it rests after a failure: what waits goes on waiting, and loses no try.</summary>
    public async Task<RelayInUse?> AwakeAsync(CancellationToken ct) =>
        await CurrentAsync(ct) is var relay && relay.Own is { RetryAt: { } at } && at > clock.GetUtcNow() ? null : relay;

    public RelayInUse InUse(MailRelay? own) => new(own is { IsActive: true } ? own : null, own?.SenderName ?? tenant.Info.Name, own?.SenderEmail ?? tenant.Info.SenderEmail, own?.ReplyTo);

    public SmtpServer ServerOf(MailRelay own) => new(own.Host, own.Port, own.Security, own.UserName, own.UserName is null ? null : secret.Open(own.ProtectedPassword) ?? "")
    {
        MayBePrivate = options.Value.AllowPrivateRelays,
        Patience = options.Value.Timeout,
    };

    /// <summary>The authority's own server failed as such: it rests, longer each time; no other authority's does.</summary>
    public async Task RestAsync(RelayInUse relay, DeliveryFailure failure, CancellationToken ct)
    {
        if (relay.Own is not { } own) return;
        var (now, failures) = (clock.GetUtcNow(), own.Failures + 1);
        var (since, retry) = (own.BrokenAt ?? now, now + RetryDelays.Before(failures));
        await db.MailRelays.Where(r => r.RetryAt == own.RetryAt).ExecuteUpdateAsync(set => set.SetProperty(r => r.BrokenAt, since).SetProperty(r => r.BrokenBy, failure)
            .SetProperty(r => r.RetryAt, retry).SetProperty(r => r.Failures, failures), ct);
    }

    /// <summary>It answered: whatever it was, it is over.</summary>
    public Task<int> MendAsync(CancellationToken ct) => db.MailRelays.Where(r => r.BrokenAt != null).ExecuteUpdateAsync(set => set
        .SetProperty(r => r.BrokenAt, (DateTimeOffset?)null).SetProperty(r => r.BrokenBy, (DeliveryFailure?)null).SetProperty(r => r.RetryAt, (DateTimeOffset?)null).SetProperty(r => r.Failures, 0), ct);
}

/// <summary>The authority's own server, none when the installation's serves, and how its mail is signed.</summary>
public sealed record RelayInUse(MailRelay? Own, string SenderName, string SenderEmail, string? ReplyTo)
{
    public bool IsBroken => Own?.BrokenAt is not null;
}
