using GrcPortal.Core.Data;
using GrcPortal.Core.Notifications;
using GrcPortal.Web.Security;
using GrcPortal.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Portal.Tracking;

/// <summary>Opens the conversation to who knows the code and the e-mail or phone given with the demand. A wrong answer never says what was wrong.</summary>
[Route("suivi/{code}/acces"), NoReferrer, EnableRateLimiting(Limits.TrackingLooks)]
public sealed class AccessController(GrcDbContext db, ReadTracking tracking, TrackingAccess access, IStringLocalizer<TrackingText> texts) : PortalController
{
    [HttpGet]
    public IActionResult Back(string? code) => Redirect($"~/suivi/{Uri.EscapeDataString(code ?? "")}");   // blanks arrive as nothing

    [HttpPost]
    public async Task<IActionResult> Create(string code, AccessForm form, CancellationToken ct)
    {
        if (await tracking.RunAsync(code, ct) is not { } page) return this.UnknownCode();
        if (ModelState.IsValid && await IsKnownAsync(page.Id, form.Contact!, ct))
        {
            access.Grant(page.Id);
            return Redirect(page.Path);
        }
        if (ModelState.IsValid) ModelState.AddModelError(nameof(form.Contact), texts["Access.Wrong"]);
        return Invalid("Show", page);
    }

    private async Task<bool> IsKnownAsync(Guid id, string contact, CancellationToken ct)
    {
        var (email, phone) = (EmailAddress.Parse(contact), PhoneNumber.Parse(contact));
        if (email is null && phone is null) return false;
        var first = await db.Requesters.AsNoTracking().Where(r => r.RequestId == id).OrderBy(r => r.Id).FirstOrDefaultAsync(ct);   // the conversation is his: who joined him reads the steps
        return first is not null && (email is not null && first.Email == email || phone is not null && first.Phone == phone);
    }
}
