using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Admin.Relay.Unsent;

/// <summary>What was given up: refused by the recipient's server, or tried for more than a day. Sent again, one or all. No address is shown: the demand has it.</summary>
[Route("administration/messagerie/non-remis"), Can(Permission.ManageSettings)]
public sealed class UnsentController(GrcDbContext db, WorkBell bell) : AdminController
{
    public const int MostShown = 100;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var given = db.OutgoingMessages.Where(m => m.State == OutgoingState.Dead || m.State == OutgoingState.Refused);
        var rows = await (from message in given
                          join request in db.Requests on message.RequestId equals request.Id into about
                          from request in about.DefaultIfEmpty()
                          orderby message.Id descending
                          select new UnsentRow(message.Id, message.Text, message.State, message.LastFailure, message.Attempts, message.DoneAt,
                              request == null ? null : RequestNumber.Format(request.Year, request.Number))).Take(MostShown).ToListAsync(ct);
        return View(new UnsentPage(await given.CountAsync(ct), rows));
    }

    [HttpPost("renvoi")]
    public Task<IActionResult> All(CancellationToken ct) => ReplayAsync(null, ct);

    [HttpPost("{messageId:guid}/renvoi")]
    public Task<IActionResult> One(Guid messageId, CancellationToken ct) => ReplayAsync(messageId, ct);

    private async Task<IActionResult> ReplayAsync(Guid? messageId, CancellationToken ct)
    {
        var replayed = await Outbox.ReplayAsync(db, messageId, ct);
        if (messageId is not null && replayed is 0) return NotFound();
        bell.Ring(new(Town.Id));
        Flash("Replayed", replayed);
        return LocalRedirect("/administration/messagerie/non-remis");
    }
}

public sealed record UnsentPage(int Count, IReadOnlyList<UnsentRow> Rows);

public sealed record UnsentRow(Guid Id, NotificationText Text, OutgoingState State, DeliveryFailure? Failure, int Attempts, DateTimeOffset? At, string? Reference);
