using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Shared;
using GrcPortal.Web.Shared.Places;
using GrcPortal.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Entering;

/// <summary>Says at its field what keeps an entry from becoming a demand; who asks is read elsewhere.</summary>
public sealed class CheckEntry(
    GrcDbContext db, CurrentTenant tenant, IStringLocalizer<EnteringText> texts, IStringLocalizer<TypedPlaceText> places, IStringLocalizer<ValidationText> rules)
{
    private const int OldestDays = 730;

    public async Task RunAsync(EntryForm form, EntryRead entry, ModelStateDictionary state, DateOnly today, CancellationToken ct)
    {
        if (form.CategoryId is not null && entry.Category is null) state.AddModelError(nameof(form.CategoryId), texts["CategoryId.Gone"]);
        if (form.ChannelIn is { } channel && !EntryForm.Channels.Contains(channel)) state.AddModelError(nameof(form.ChannelIn), texts["ChannelIn.Missing"]);
        if (form.ReceivedOn > today) state.AddModelError(nameof(form.ReceivedOn), texts["ReceivedOn.Future"]);
        if (form.ReceivedOn < today.AddDays(-OldestDays)) state.AddModelError(nameof(form.ReceivedOn), texts["ReceivedOn.TooOld"]);
        if (entry.Stop is { } stop) state.AddModelError(PostedAnswers.Prefix + entry.Answers!.Stopped!.Key, texts["Stop.Wrong", stop.Phone!]);
        else state.AddAnswerFaults(entry.Answers?.Faults ?? [], rules, today);
        CheckPlace(form, entry, state);
        if (form.DepartmentId is { } department && !await db.Departments.AnyAsync(d => d.Id == department && (d.ClosedOn == null || d.ClosedOn >= today), ct))
            state.AddModelError(nameof(form.DepartmentId), texts["DepartmentId.Gone"]);
    }

    private void CheckPlace(EntryForm form, EntryRead entry, ModelStateDictionary state)
    {
        if (entry.Category?.Place is PlaceRule.Required && entry.Place is { Address: null, Point: null } && form.PlaceDetails is null)
            state.AddModelError(nameof(form.Address), texts["Address.Missing"]);
        if (entry.Place.IsOutside) state.AddModelError(nameof(form.Address), texts["Address.Outside", tenant.Info.Name]);
        if (entry.Place.Choices.Count > 0) state.AddModelError(nameof(form.Choice), places["Choose"]);
    }
}
