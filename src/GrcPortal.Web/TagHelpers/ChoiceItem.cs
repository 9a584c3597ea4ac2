using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrcPortal.Web.TagHelpers;

/// <summary>A choice with a line of explanation under its words.</summary>
public sealed class ChoiceItem(string text, string value, string? hint = null) : SelectListItem(text, value)
{
    public string? Hint { get; } = hint;
}
