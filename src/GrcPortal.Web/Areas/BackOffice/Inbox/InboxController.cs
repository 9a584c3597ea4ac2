using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Listing;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Inbox;

[Can(Permission.ReadRequests)]
public sealed class InboxController(RequestList list, SoughtWords searches) : BackOfficeController
{
    /// <summary>A number read out on the phone leads straight to its demand; no word about a person is looked for in an address.</summary>
    [HttpGet("agents/demandes")]
    public async Task<IActionResult> Index(string? vue, string? apres, string? avant, string? q, CancellationToken ct)
    {
        var sought = q?.Trim() is { Length: > 0 } words ? words : null;
        if (sought is not null && await list.FindAsync(Me, sought, ct) is { } id) return LocalRedirect($"/agents/demandes/{id}");

        var asked = RequestFilter.Parse(Request.Query);
        if (asked.SearchId is { } search) asked = asked with { Sought = searches.Find(Me, search) };
        var page = await list.ReadAsync(Me, InboxViews.Parse(vue), asked, apres, avant, Today, ct);
        return View(page with { Sought = sought, IsSearchOver = asked is { SearchId: not null, Sought: null } });
    }

    /// <summary>A number or code opens its demand; anything else is kept out of the address it leads to.</summary>
    [HttpPost("agents/demandes/recherche")]
    public async Task<IActionResult> Search(string? q, CancellationToken ct)
    {
        var typed = q?.Trim() ?? "";
        if (typed.Length is 0 or > SearchWords.LongestQuery) return LocalRedirect("/agents/demandes");
        if (await list.FindAsync(Me, typed, ct) is { } id) return LocalRedirect($"/agents/demandes/{id}");
        return LocalRedirect(RequestNumber.Parse(typed) is { } number
            ? $"/agents/demandes?q={RequestNumber.Format(number.Year, number.Number)}"
            : $"/agents/demandes?vue={InboxView.All.Slug()}&recherche={searches.Remember(Me, typed)}");
    }
}
