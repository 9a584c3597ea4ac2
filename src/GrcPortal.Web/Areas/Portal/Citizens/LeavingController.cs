using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using GrcPortal.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace GrcPortal.Web.Areas.Portal.Citizens;

/// <summary>A citizen deletes his account. His demands go on: they are the town's work, and forget him in their own time.</summary>
[Route("compte/suppression")]
public sealed class LeavingController(OwnPassword own, DeleteAccount delete, IServiceProvider services) : CitizenController
{
    [HttpGet]
    public IActionResult New() => View("Leave", new LeaveForm());

    [HttpPost, EnableRateLimiting(Limits.SignIns)]
    public async Task<IActionResult> Create(LeaveForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid) return Invalid("Leave", form);
        var check = await own.CheckAsync(User.AccountId(), form.Current, ct);
        if (check.Wait > TimeSpan.Zero) return MustWait("Leave", form, check.Wait);
        if (check.Account is not { } account)
        {
            ModelState.AddModelError(nameof(form.Current), own.Wrong);
            return Invalid("Leave", form);
        }
        await services.GetRequiredService<TownTicket>().WithdrawAsync(Schemes.Citizen, ct);
        await delete.RunAsync(account, ct);
        Response.ForgetDemands();
        Flash("AccountDeleted");
        return LocalRedirect("/");
    }
}
