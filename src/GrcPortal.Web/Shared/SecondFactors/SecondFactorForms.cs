using System.ComponentModel.DataAnnotations;

namespace GrcPortal.Web.Shared.SecondFactors;

/// <summary>Six figures, or a recovery code.</summary>
public sealed class CodeForm
{
    [Required(ErrorMessage = "Required.Code"), StringLength(40)]
    public string Code { get; set; } = "";
}

public sealed class SetupForm
{
    [Required(ErrorMessage = "Required.Code"), StringLength(40)]
    public string Code { get; set; } = "";

    /// <summary>The secret shown on the page, protected.</summary>
    public string? Offered { get; set; }
}
