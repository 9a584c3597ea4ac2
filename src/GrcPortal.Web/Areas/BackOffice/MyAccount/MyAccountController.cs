using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.BackOffice.MyAccount;

/// <summary>What an agent decides himself of how he enters, and where he is signed in.</summary>
[Route("agents/compte")]
public sealed class MyAccountController(GrcDbContext db, AccountSessions sessions) : BackOfficeController
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken ct)
    {
        var id = User.AccountId();
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == id, ct);
        return View(new MyAccountPage(Me.Name, account.Email!, account.HasSecondFactor(), account.RecoveryCodes.Count,
            await sessions.OpenAsync(id, Schemes.Agent, ct), User.SessionId()));
    }

    [HttpPost("sessions/{id:guid}/fin")]
    public async Task<IActionResult> EndSession(Guid id, CancellationToken ct)
    {
        if (id == User.SessionId() || !await sessions.EndAsync(id, User.AccountId(), ct)) return NotFound();
        Flash("SessionEnded");
        return LocalRedirect("/agents/compte");
    }
}

public sealed record MyAccountPage(string Name, string Email, bool HasSecondFactor, int CodesLeft, IReadOnlyList<SignInSession> Sessions, Guid Current);
