using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Interventions;
using GrcPortal.Web.Areas.BackOffice.Requests;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrcPortal.Web.Areas.BackOffice.Interventions;

/// <summary>When, and by which crew or supplier.</summary>
public class SlotForm : ActForm
{
    [Required(ErrorMessage = "Required.On")]
    public DateOnly? On { get; set; }

    public DateOnly? Until { get; set; }

    public TimeOnly? From { get; set; }

    public TimeOnly? To { get; set; }

    /// <summary>A crew's or a supplier's id.</summary>
    [Required(ErrorMessage = "Required.Executant")]
    public Guid? Executant { get; set; }

    /// <summary>Who may be chosen: read from the database, never posted.</summary>
    [BindNever, ValidateNever]
    public Executants Executants { get; set; } = Executants.None;

    /// <summary>Null, with what to mend beside the fields, when it is no slot.</summary>
    public Slot? Read(DateOnly today, ModelStateDictionary state, Func<string, string> text)
    {
        if (On is not { } on) return null;
        if (on < today) state.AddModelError(nameof(On), text("Slot.Past"));
        else if (on > today.AddYears(2)) state.AddModelError(nameof(On), text("Slot.TooFar"));
        if (Until < on) state.AddModelError(nameof(Until), text("Slot.UntilBefore"));
        if (To is not null && From is null) state.AddModelError(nameof(From), text("Slot.FromMissing"));
        else if (To <= From) state.AddModelError(nameof(To), text("Slot.ToBefore"));
        if (Executant is not { } who) return null;

        var (team, supplier) = (Executants.Teams.Any(one => one.Id == who), Executants.Suppliers.Any(one => one.Id == who));
        if (!team && !supplier) state.AddModelError(nameof(Executant), text("Slot.ExecutantGone"));
        var slot = new Slot(on, Until, From, To, team ? who : null, supplier ? who : null);
        if (Until >= on && !slot.HasDays) state.AddModelError(nameof(Until), text("Slot.TooLong"));
        return slot;
    }
}

/// <summary>The crews and suppliers that an agent may plan for.</summary>
public sealed record Executants(IReadOnlyList<(Guid Id, string Name)> Teams, IReadOnlyList<(Guid Id, string Name)> Suppliers)
{
    public static readonly Executants None = new([], []);

    public IReadOnlyList<SelectListItem> Choices(string teams, string suppliers)
    {
        SelectListGroup crews = new() { Name = teams }, companies = new() { Name = suppliers };
        return
        [
            .. Teams.Select(team => new SelectListItem(team.Name, team.Id.ToString()) { Group = crews }),
            .. Suppliers.Select(supplier => new SelectListItem(supplier.Name, supplier.Id.ToString()) { Group = companies }),
        ];
    }
}
