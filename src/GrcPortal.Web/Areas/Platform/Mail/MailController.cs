using GrcPortal.Core.Data;
using GrcPortal.Core.Notifications;
using GrcPortal.Web.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GrcPortal.Web.Areas.Platform.Mail;

/// <summary>What the authorities' messages look like, where they are left in a folder instead of sent.</summary>
[Route("messages")]
public sealed class MailController(PlatformDbContext db, IOptions<MailOptions> mail, IOptions<PlatformOptions> platform) : PlatformController
{
    [HttpGet("")]
    public IActionResult Index() => View(new MailList(mail.Value.Relay is not null, LeftMail.All(mail.Value)));

    [HttpGet("{name:guid}")]
    public async Task<IActionResult> Show(Guid name, CancellationToken ct)
    {
        if (LeftMail.Find(mail.Value, name) is not { } message) return NotFound();

        var ourHosts = await db.TenantHosts.Select(host => host.Host).ToHashSetAsync(ct);
        ourHosts.Add(platform.Value.Host);
        return View(new MailPage(message, [.. LinkedText.Of(message.Body, ourHosts)]));
    }
}

public sealed record MailList(bool IsSent, IReadOnlyList<LeftMail> Messages);

public sealed record MailPage(LeftMail Message, IReadOnlyList<(string Text, bool IsLink)> Body);
