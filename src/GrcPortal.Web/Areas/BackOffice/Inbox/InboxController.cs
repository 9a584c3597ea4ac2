using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Inbox;

[Can(Permission.ReadRequests)]
public sealed class InboxController(RequestList list) : BackOfficeController
{
    /// <summary>A number read out on the phone leads straight to its demand; no word about a person is looked for in an address.</summary>
    [HttpGet("agents/demandes")]
    public async Task<IActionResult> Index(string? vue, string? apres, string? avant, string? q, CancellationToken ct)
    {
        var sought = q?.Trim() is { Length: > 0 } words ? words : null;
        if (sought is not null && await list.FindAsync(Me, sought, ct) is { } id) return LocalRedirect($"/agents/demandes/{id}");

        var page = await list.ReadAsync(Me, InboxViews.Parse(vue), RequestFilter.Parse(Request.Query), apres, avant, Today, ct);
        return View(page with { Sought = sought });
    }
}
