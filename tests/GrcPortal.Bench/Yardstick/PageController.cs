using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Bench.Yardstick;

/// <summary>The two yardsticks: <c>page</c>, and <c>list</c>, the same with 50 rows.</summary>
public sealed class PageController(GrcDbContext db) : Controller
{
    [HttpGet("page/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken ct) =>
        await db.Requests.Where(request => request.Id == id)
            .Select(request => new YardstickPage(request.Year, request.Number, request.Phase, request.Address, request.Description))
            .SingleOrDefaultAsync(ct) is { } page
            ? View("~/Yardstick/Page.cshtml", page)
            : NotFound();

    [HttpGet("list")]
    public async Task<IActionResult> List(CancellationToken ct) =>
        View("~/Yardstick/List.cshtml", await db.Requests.OrderByDescending(request => request.ReceivedAt).ThenByDescending(request => request.Id).Take(50)
            .Select(request => new YardstickPage(request.Year, request.Number, request.Phase, request.Address, request.Description)).ToListAsync(ct));
}

public sealed record YardstickPage(int Year, int? Number, RequestPhase Phase, string? Address, string? Description);
