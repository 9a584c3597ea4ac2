using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Areas.Portal.Catalogue;
using GrcPortal.Web.Security;
using GrcPortal.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Portal.Filing;

/// <summary>Who asks: nothing is compulsory, unless a reply is wanted.</summary>
[Route(CategoryAddress.Route + "/vous")]
public sealed class RequesterController(FilingDesk desk, IStringLocalizer<FilingText> texts, IStringLocalizer<ValidationText> rules) : FilingController(desk)
{
    [HttpGet]
    public async Task<IActionResult> Edit(CancellationToken ct)
    {
        if (!User.IsSignedIn(Schemes.Citizen)) return View("Requester", RequesterForm.Of(Filing.Draft));
        var id = User.AccountId();
        var own = await Service<GrcDbContext>().Users.Where(a => a.Id == id).Select(a => new { a.Name, a.Email }).SingleOrDefaultAsync(ct);
        return View("Requester", RequesterForm.Of(Filing.Draft, own?.Name, own?.Email));
    }

    [HttpPost]
    public async Task<IActionResult> Update(RequesterForm form, CancellationToken ct)
    {
        var (email, phone) = (EmailAddress.Parse(form.Email), PhoneNumber.Parse(form.Phone));
        if (form.Email is not null && email is null) Refuse(nameof(form.Email), rules["EmailAddress"]);
        if (form.Phone is not null && phone is null) Refuse(nameof(form.Phone), rules["PhoneNumber"]);
        if (form is { WantsReply: true, Email: null, Phone: null, IsBlank: false }) Refuse(nameof(form.Email), texts["Requester.Unreachable"]);
        var organisation = IsForOrganisations ? OrganisationOf(form) : RequesterOrganisation.None;
        if (!ModelState.IsValid) return Invalid("Requester", form);

        return Next(await Desk.WriteAsync(Filing, draft =>
        {
            (draft.Kind, draft.Organisation, draft.Rna, draft.Siret) = (organisation.Kind, organisation.Name, organisation.Rna, organisation.Siret);
            (draft.Name, draft.Email, draft.Phone, draft.WantsReply) = (form.Name, email, phone, form.WantsReply && !form.IsBlank);
            draft.Answered |= DraftSteps.Requester;
        }, ct));
    }

    private bool IsForOrganisations => Filing.Category.Type is RequestType.Administrative;

    private RequesterOrganisation OrganisationOf(RequesterForm form)
    {
        var organisation = RequesterOrganisation.Read(form.Kind, form.Organisation, form.Rna, form.Siret);
        foreach (var fault in organisation.Faults) Refuse(fault.Field, rules[$"Organisation.{fault.Rule}"]);
        return organisation;
    }

    /// <summary>One error a field: too long says it before not an address does.</summary>
    private void Refuse(string field, string why)
    {
        if (ModelState[field] is not { Errors.Count: > 0 }) ModelState.AddModelError(field, why);
    }
}
