using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Portal.Citizens;

/// <summary>The demands a citizen filed while signed in, the newest first, until they are anonymised.</summary>
public sealed class MyDemandsController(GrcDbContext db) : CitizenController
{
    public const int Most = 100;

    [HttpGet("compte")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var id = User.AccountId();
        var own = await db.Users.AsNoTracking().Where(a => a.Id == id).Select(a => new { a.Name, a.Email }).SingleAsync(ct);
        var demands = await (from request in db.Requests
                             join category in db.Categories on request.CategoryId equals category.Id
                             where request.TrackingCode != null && db.Requesters.Any(person => person.RequestId == request.Id && person.AccountId == id)
                             orderby request.EnteredAt descending, request.Id descending
                             select new MyDemand(RequestNumber.Format(request.Year, request.Number), request.TrackingCode!, category.Name, request.Address, request.Phase, request.EnteredAt))
            .Take(Most).ToListAsync(ct);
        return View("Index", new MyDemandsPage(own.Name, own.Email!, demands));
    }
}

public sealed record MyDemandsPage(string? Name, string Email, IReadOnlyList<MyDemand> Demands);

public sealed record MyDemand(string Reference, string Code, string Category, string? Address, RequestPhase Phase, DateTimeOffset EnteredAt);
