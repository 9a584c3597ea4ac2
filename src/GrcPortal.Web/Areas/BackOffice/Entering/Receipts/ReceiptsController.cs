using GrcPortal.Core.Data;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GrcPortal.Web.Areas.BackOffice.Entering.Receipts;

/// <summary>What the person takes along: number, code, promise. Its QR code opens the steps, not the conversation.</summary>
[Route("agents/demandes/{id:guid}/recu"), Can(Permission.ReadRequests)]
public sealed class ReceiptsController(GrcDbContext db, IOptions<AbsoluteLinks> links) : BackOfficeController
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid id, CancellationToken ct)
    {
        var receipt = await (from request in db.Requests.VisibleTo(Me)
                             where request.Id == id && request.TrackingCode != null
                             select new Receipt(id, request.Year, request.Number, request.TrackingCode!, db.Categories.Single(c => c.Id == request.CategoryId).Name,
                                 request.ChannelIn, request.ReceivedAt, request.PromisedOn, request.Clocks, request.Address,
                                 db.Departments.Where(d => d.Id == request.DepartmentId).Select(d => d.Name).SingleOrDefault())).SingleOrDefaultAsync(ct);
        return receipt is null ? NotFound() : View(receipt with { Link = links.Value.To(Town.CanonicalHost, $"/suivi/{receipt.Code}") });
    }
}

public sealed record Receipt(
    Guid Id, int Year, int? Number, string Code, string Category, ChannelIn ChannelIn, DateTimeOffset ReceivedAt, DateOnly PromisedOn, KeptClocks? Clocks, string? Address, string? Department)
{
    public string Reference => RequestNumber.Format(Year, Number);

    public string Link { get; init; } = "";
}
