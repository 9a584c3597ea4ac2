using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Web.TagHelpers;
using GrcPortal.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Requests;

/// <summary>The reasons that an agent may choose from, as the authority lists them.</summary>
public sealed class ReadReasons(GrcDbContext db, IStringLocalizer<ValidationText> rules)
{
    /// <summary>Puts the list on a form, each reason with what the citizen is told; a code that is not in it is refused.</summary>
    public async Task<T> FurnishAsync<T>(T form, ReasonKind kind, ModelStateDictionary state, CancellationToken ct) where T : ReasonForm
    {
        form.Reasons = await db.ListedReasons.Where(reason => reason.Kind == kind && reason.IsActive).OrderBy(reason => reason.Rank).ThenBy(reason => reason.Name)
            .Select(reason => new ChoiceItem(reason.Name, reason.Code, reason.CitizenWords)).ToListAsync(ct);
        if (form.Reason is { } code && form.Reasons.All(choice => choice.Value != code)) state.AddModelError(nameof(form.Reason), rules["NotAChoice"]);
        return form;
    }
}
