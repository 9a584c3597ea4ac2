using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Setup;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Portal.Filing;

/// <summary>The guards of every step, said once: the category exists and is on offer, the posted draft is one of ours and not a demand yet.</summary>
[EnableRateLimiting(Limits.PublicPosts)]
public abstract class FilingController(FilingDesk desk) : PortalController
{
    protected FilingDesk Desk => desk;

    protected FilingDraft Filing { get; private set; } = null!;

    /// <summary>The step this controller is, where a category may do without it.</summary>
    protected virtual FilingStep? Asked => null;

    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (await desk.OpenAsync((string)RouteData.Values["slug"]!, HttpContext.RequestAborted) is not { } filing)
        {
            context.Result = NotFound();
            return;
        }
        ViewData["Filing"] = Filing = filing;
        context.Result = filing.State switch
        {
            FilingState.Unknown => Status("StartAgain", StatusCodes.Status404NotFound, new StartAgainPage(filing.PathOf(""), Typed())),
            FilingState.Submitted => await SubmittedAsync(HttpContext.RequestAborted),
            _ => Asked is null || filing.Steps.Contains(Asked) ? null : NotFound(),
        };
        if (context.Result is null) await base.OnActionExecutionAsync(context, next);
    }

    /// <summary>This draft is a demand already: says so with its reference, and gives back what was typed.</summary>
    protected virtual async Task<IActionResult> SubmittedAsync(CancellationToken ct)
    {
        var request = await Service<GrcDbContext>().Requests.Where(r => r.Id == Filing.Id)
            .Select(r => new { r.Year, r.Number, r.TrackingCode }).SingleAsync(ct);
        return Status("Submitted", StatusCodes.Status409Conflict,
            new SubmittedPage(RequestNumber.Format(request.Year, request.Number), request.TrackingCode, Typed()));
    }

    /// <summary>To the first question without answer: forward the first time, back to the check after a correction.</summary>
    protected RedirectResult Next(FilingDraft written) => Redirect(written.PathOf(written.Next));

    private IReadOnlyList<string> Typed() => TypedWords.In(Request.Form);

    private ViewResult Status(string view, int status, object page)
    {
        ModelState.Clear();
        Response.StatusCode = status;
        return View(view, page);
    }
}

public sealed record StartAgainPage(string Path, IReadOnlyList<string> Typed);

public sealed record SubmittedPage(string Reference, string? Code, IReadOnlyList<string> Typed);
