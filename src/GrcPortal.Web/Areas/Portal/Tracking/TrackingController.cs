using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using GrcPortal.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Portal.Tracking;

/// <summary>From a code, or a message's link, to the demand's page.</summary>
[Route("suivi"), NoReferrer]
public sealed class TrackingController(GrcDbContext db, ReadTracking tracking, TrackingAccess access, IStringLocalizer<TrackingText> texts) : PortalController
{
    [HttpGet]
    public IActionResult Index(SearchForm form)
    {
        if (!Request.Query.ContainsKey("code"))
        {
            ModelState.Clear();
            return View(new SearchForm());
        }
        if (ModelState.IsValid && TrackingCode.Parse(form.Code) is { } code) return Redirect($"~/suivi/{code}");
        if (ModelState.IsValid) ModelState.AddModelError(nameof(form.Code), texts["Code.Shape"]);
        return Invalid("Index", form);
    }

    [HttpGet("{code}"), EnableRateLimiting(Limits.TrackingLooks)]
    public async Task<IActionResult> Show(string code, CancellationToken ct)
    {
        if (TrackingCode.Parse(code) is not { } parsed) return this.UnknownCode();
        if (parsed != code) return Redirect($"~/suivi/{parsed}");
        return await tracking.RunAsync(code, ct) is { } page ? View("Show", page) : this.UnknownCode();
    }

    [HttpGet("lien/{token:maxlength(100)}"), EnableRateLimiting(Limits.TrackingLooks)]
    public async Task<IActionResult> Follow(string token, CancellationToken ct)
    {
        var hash = TrackingLink.Hash(token);
        var found = await (from link in db.TrackingLinks
                           join request in db.Requests on link.RequestId equals request.Id
                           where link.TokenHash == hash && request.TrackingCode != null
                           select new { request.Id, request.TrackingCode }).SingleOrDefaultAsync(ct);
        if (found is null) return this.UnknownCode();
        access.Grant(found.Id);
        return Redirect($"~/suivi/{found.TrackingCode}");
    }
}

internal static class UnknownCodes
{
    /// <summary>The same page whether the code never was, is another town's, or its demand was forgotten.</summary>
    public static ViewResult UnknownCode(this PortalController controller)
    {
        controller.ModelState.Clear();
        controller.Response.StatusCode = StatusCodes.Status404NotFound;
        return controller.View("Unknown", new SearchForm());
    }
}
