using GrcPortal.Core.Requests;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Requests;

internal static class EnumChoices
{
    /// <summary>Every value of a listed reason, in its own words.</summary>
    public static IReadOnlyList<SelectListItem> ChoicesOf<T>(this IStringLocalizer<RequestsText> words) where T : struct, Enum =>
        [.. Enum.GetNames<T>().Select(name => new SelectListItem(words[$"{typeof(T).Name}.{name}"], name))];
}
