using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrcPortal.Web.Areas.BackOffice.Absences;

public sealed class AbsenceForm
{
    [Required(ErrorMessage = "Required.From"), DataType(DataType.Date)]
    public DateOnly? From { get; set; }

    [Required(ErrorMessage = "Required.Until"), DataType(DataType.Date)]
    public DateOnly? Until { get; set; }
    public Guid? DeputyId { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Deputies { get; set; } = [];

    /// <summary>Those declared and not over.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<AbsenceRow> Declared { get; set; } = [];
}

public sealed record AbsenceRow(Guid Id, DateOnly From, DateOnly Until, string? Deputy);

/// <summary>What is declared, and where each can be taken back.</summary>
public sealed record DeclaredAbsences(IReadOnlyList<AbsenceRow> Absences, string Path);
