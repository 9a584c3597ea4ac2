using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using GrcPortal.Web.Setup;
using GrcPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Portal.Tracking;

/// <summary>The citizen writes to the service about his demand.</summary>
[Route("suivi/{code}/messages"), NoReferrer, EnableRateLimiting(Limits.PublicPosts)]
public sealed class MessagesController(GrcDbContext db, ReadTracking tracking, TakeMessageFiles take) : PortalController
{
    private const int MostAttempts = 5;
    private static readonly TimeSpan SameClick = TimeSpan.FromMinutes(2);

    [HttpGet]
    public IActionResult Back(string? code) => Redirect($"~/suivi/{Uri.EscapeDataString(code ?? "")}");   // blanks arrive as nothing

    [HttpPost, UploadLimit]
    public async Task<IActionResult> Create(string code, MessageForm form, CancellationToken ct)
    {
        if (await tracking.RunAsync(code, ct) is not { } page) return this.UnknownCode();
        if (page.Own is null) return StatusCode(StatusCodes.Status403Forbidden);
        var files = await take.RunAsync(this, form.Attached, page.Id, ct);
        if (!ModelState.IsValid) return Invalid("Show", page);

        Flash(await HearAsync(page.Id, form.Body!, files, ct) is RequestAct.Reopen ? "AnswerReopened" : "MessageSent");
        return Redirect(page.Path);
    }

    /// <summary>His words change nothing that an agent may be changing: a lost race is simply run again. The same words at once are one message.</summary>
    private async Task<RequestAct?> HearAsync(Guid id, string body, IReadOnlyList<Attachment> files, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var request = await db.Requests.SingleAsync(r => r.Id == id, ct);   // before the look for its twin: one saved since makes the save fail
            var since = Clock - SameClick;
            if (await db.Messages.AnyAsync(m => m.RequestId == id && m.Direction == MessageDirection.FromCitizen && m.Body == body && m.At > since, ct)) return null;
            request.HearFromCitizen(Message.FromCitizen(body, Now, files), Now);
            try
            {
                await db.SaveChangesAsync(ct);
                return request.Events[^1].Act;
            }
            catch (DbUpdateException lost) when (attempt < MostAttempts && lost.IsLostRace())
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
