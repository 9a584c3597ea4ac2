using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Admin.Agents.Inviting;

[Route("administration/agents/nouveau"), Can(Permission.ManageOrganisation)]
public sealed class InvitingController(InviteAgent invite, ReadPlaces places, IStringLocalizer<InvitingText> texts) : AdminController
{
    [HttpGet]
    public async Task<IActionResult> New(CancellationToken ct) => View(await FurnishedAsync(new(), ct));

    [HttpPost]
    public async Task<IActionResult> Create(InvitingForm form, CancellationToken ct)
    {
        await FurnishedAsync(form, ct);
        var email = EmailAddress.Parse(form.Email);
        if (form.Email is { Length: > 0 } && email is null) ModelState.AddModelError(nameof(form.Email), texts["Email.Malformed"]);
        if (!form.Departments.Holds(form.DepartmentId)) ModelState.AddModelError(nameof(form.DepartmentId), texts["DepartmentId.Gone"]);
        if (!form.Trades.Holds(form.TradeId)) ModelState.AddModelError(nameof(form.TradeId), texts["TradeId.Gone"]);
        if (!ModelState.IsValid) return Invalid("New", form);

        if (await invite.RunAsync(email!, form.Name.Trim(), form.DepartmentId, form.TradeId, Now, ct) is not { } agent)
        {
            ModelState.AddModelError(nameof(form.Email), texts["Email.Taken"]);
            return Invalid("New", form);
        }
        Flash("AgentInvited", agent.Name);
        return LocalRedirect($"/administration/agents/{agent.Id}");
    }

    private async Task<InvitingForm> FurnishedAsync(InvitingForm form, CancellationToken ct)
    {
        form.Departments = await places.DepartmentsAsync(texts["DepartmentId.None"], Today, ct);
        form.Trades = await places.TradesAsync(texts["TradeId.None"], ct);
        return form;
    }
}
