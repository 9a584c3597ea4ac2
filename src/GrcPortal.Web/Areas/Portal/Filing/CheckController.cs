using GrcPortal.Core.Requests;
using GrcPortal.Web.Areas.Portal.Catalogue;
using GrcPortal.Web.Areas.Portal.Tracking;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.Portal.Filing;

/// <summary>What was answered, to be read once more; posting it makes the demand. Posted again, it leads to the same demand.</summary>
[Route(CategoryAddress.Route + "/verification")]
public sealed class CheckController(FilingDesk desk, SubmitRequest submit, TrackingAccess access) : FilingController(desk)
{
    [HttpGet]
    public IActionResult Show() => Filing.Next == FilingStep.Check ? View("Check", Filing.Draft) : Next(Filing);

    [HttpPost]
    public async Task<IActionResult> Create(CancellationToken ct)
    {
        if (Filing is not { Draft: { } draft } || Filing.Next != FilingStep.Check)
        {
            Desk.Remember(Filing.Id);
            return Next(Filing);
        }
        await submit.RunAsync(draft, Filing.Category, ChannelIn.Portal, ct, User.IsSignedIn(Schemes.Citizen) ? User.AccountId() : null);
        return Confirmed();
    }

    protected override Task<IActionResult> SubmittedAsync(CancellationToken ct) => Task.FromResult<IActionResult>(Confirmed());

    private RedirectResult Confirmed()
    {
        Desk.Remember(Filing.Id);
        access.Grant(Filing.Id);
        return Redirect(Filing.PathOf("confirmation"));
    }
}
