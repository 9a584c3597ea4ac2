using System.Net;
using GrcPortal.Core.Audit;
using GrcPortal.Core.Data;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using GrcPortal.Web.Setup;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace GrcPortal.Web.Areas.Admin.Relay;

/// <summary>The server the authority's mail leaves through, and the address it is signed with.</summary>
[Route("administration/messagerie"), Can(Permission.ManageSettings)]
public sealed class RelayController(GrcDbContext db, RelaySecret secret, TryRelay trial, IOptions<MailOptions> mail, IStringLocalizer<RelayText> texts) : AdminController
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken ct) => View(FormOf(await PageAsync(ct)));

    [HttpPost]
    public async Task<IActionResult> Create(RelayForm form, CancellationToken ct)
    {
        var page = await PageAsync(ct);
        Check(form, page.Saved);
        if (!ModelState.IsValid) return Invalid("Show", With(form, page));

        var relay = await db.MailRelays.SingleOrDefaultAsync(ct);
        if (relay is null) db.Add(relay = new MailRelay { Host = form.Host, Port = form.Port });
        Change(relay, form);
        db.Add(new AuditEntry { At = Clock, AgentId = Me.Id, Act = AuditAct.RelayChanged, SubjectId = Me.Id });
        await db.SaveChangesAsync(ct);
        Flash("RelaySaved");
        return LocalRedirect("/administration/messagerie");
    }

    /// <summary>To the one who asks, through what is saved: this is nobody's way to write to others.</summary>
    [HttpPost("essai"), EnableRateLimiting(Limits.PublicPosts)]
    public async Task<IActionResult> Try(CancellationToken ct)
    {
        var page = await PageAsync(ct);
        if (page.Saved is not { } relay) return NotFound();
        relay.IsActive = true;   // for this message only: the row is not tracked
        var to = await (from agent in db.Agents join account in db.Users on agent.AccountId equals account.Id where agent.Id == Me.Id select account.Email).SingleAsync(ct);
        var failure = await trial.RunAsync(relay, to!, ct);
        page = await PageAsync(ct) with { Trial = new(to!, relay, failure) };
        return View("Show", FormOf(page));
    }

    private async Task<RelayPage> PageAsync(CancellationToken ct) => new(
        await db.MailRelays.AsNoTracking().SingleOrDefaultAsync(ct), Town.SenderEmail,
        await db.OutgoingMessages.CountAsync(m => m.State == OutgoingState.Dead || m.State == OutgoingState.Refused, ct));

    private RelayForm FormOf(RelayPage page) => With(page.Saved is not { } saved ? new() : new()
    {
        Host = saved.Host,
        Port = saved.Port,
        Security = saved.Security,
        UserName = saved.UserName,
        SenderEmail = saved.SenderEmail,
        SenderName = saved.SenderName,
        ReplyTo = saved.ReplyTo,
        IsActive = saved.IsActive,
    }, page);

    /// <summary>What stands around the form is read from the database, never posted.</summary>
    private RelayForm With(RelayForm form, RelayPage page)
    {
        ViewData["Page"] = page;
        return form;
    }

    private void Check(RelayForm form, MailRelay? known)
    {
        var host = form.Host.Trim();
        if (host.Length > 0 && Uri.CheckHostName(host) is UriHostNameType.Unknown or UriHostNameType.Basic) Wrong(nameof(form.Host), "Host.Odd");
        else if (!mail.Value.AllowPrivateRelays && (host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(host, out var address) && !PublicAddresses.Holds(address)))
            Wrong(nameof(form.Host), "Host.Private");
        if (!RelayForm.Ports.Contains(form.Port)) Wrong(nameof(form.Port), "Port.Odd");
        if (form.UserName is { Length: > 0 } && form.Security is RelaySecurity.None) Wrong(nameof(form.Security), "Security.Needed");
        if (form.UserName is { Length: > 0 } && form.Password is null && (known is not { ProtectedPassword: not null } saved || !IsSameDoor(saved, form))) Wrong(nameof(form.Password), "Password.Needed");
        if (form.UserName is { } name && name.Any(char.IsControl)) Wrong(nameof(form.UserName), "OneLine");
        if (form.SenderName is { } sender && sender.Any(char.IsControl)) Wrong(nameof(form.SenderName), "OneLine");
        if (form.SenderEmail is not null && EmailAddress.Parse(form.SenderEmail) is null) Wrong(nameof(form.SenderEmail), "Email.Odd");
        if (form.ReplyTo is not null && EmailAddress.Parse(form.ReplyTo) is null) Wrong(nameof(form.ReplyTo), "Email.Odd");

        void Wrong(string field, string key) => ModelState.AddModelError(field, texts[key]);
    }

    /// <summary>A password that is kept goes to the server it was given for and to no other: else whoever may change the name would read it.</summary>
    private static bool IsSameDoor(MailRelay saved, RelayForm form) =>
        (saved.Host, saved.Port, saved.Security, saved.UserName) == (form.Host.Trim().ToLowerInvariant(), form.Port, form.Security, form.UserName);

    private void Change(MailRelay relay, RelayForm form)
    {
        var keeps = IsSameDoor(relay, form);
        (relay.Host, relay.Port, relay.Security) = (form.Host.Trim().ToLowerInvariant(), form.Port, form.Security);
        relay.UserName = form.UserName is { Length: > 0 } name ? name : null;
        relay.ProtectedPassword = relay.UserName is null ? null : form.Password is { Length: > 0 } typed ? secret.Seal(typed) : keeps ? relay.ProtectedPassword : null;
        (relay.SenderEmail, relay.SenderName, relay.ReplyTo) = (EmailAddress.Parse(form.SenderEmail), TidyText.Of(form.SenderName), EmailAddress.Parse(form.ReplyTo));
        relay.IsActive = form.IsActive;
        (relay.BrokenAt, relay.BrokenBy, relay.RetryAt, relay.Failures) = (null, null, null, 0);   // other settings: it is asked again at once
    }
}
