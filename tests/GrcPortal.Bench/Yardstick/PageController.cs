using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Bench.Yardstick;

/// <summary>The <c>page</c> yardstick.</summary>
public sealed class PageController(GrcDbContext db) : Controller
{
    [HttpGet("page/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken ct) =>
        await db.Requests.Where(request => request.Id == id)
            .Select(request => new YardstickPage(request.Year, request.Number, request.Phase, request.Address, request.Description))
            .SingleOrDefaultAsync(ct) is { } page
            ? View("~/Yardstick/Page.cshtml", page)
            : NotFound();
}

public sealed record YardstickPage(int Year, int? Number, RequestPhase Phase, string? Address, string? Description);
