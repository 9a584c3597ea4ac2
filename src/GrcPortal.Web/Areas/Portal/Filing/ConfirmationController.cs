using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Web.Areas.Portal.Catalogue;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Portal.Filing;

/// <summary>The demand made from this browser's last draft: its reference, its code, and what comes next.</summary>
[NoReferrer]
public sealed class ConfirmationController(GrcDbContext db, FilingDesk desk) : PortalController
{
    [HttpGet(CategoryAddress.Route + "/confirmation")]
    public async Task<IActionResult> Show(string slug, CancellationToken ct)
    {
        if (desk.RememberedId() is not { } id) return Redirect("~/suivi");
        var page = await (from request in db.Requests
                          join category in db.Categories on request.CategoryId equals category.Id
                          join requester in db.Requesters on request.Id equals requester.RequestId
                          where request.Id == id && category.Slug == slug && request.TrackingCode != null
                          orderby requester.Id
                          select new ConfirmationPage(
                              RequestNumber.Format(request.Year, request.Number), request.TrackingCode!, category.Name,
                              request.TakeOnBy, request.PromisedOn, request.Clocks, requester.ReplyChannel, requester.Email, requester.Phone))
            .FirstOrDefaultAsync(ct);
        return page is null ? Redirect("~/suivi") : View("Confirmation", page);
    }
}

public sealed record ConfirmationPage(
    string Reference, string Code, string Category, DateOnly TakeOnBy, DateOnly PromisedOn, KeptClocks? Clocks, ChannelOut ReplyChannel, string? Email, string? Phone);
