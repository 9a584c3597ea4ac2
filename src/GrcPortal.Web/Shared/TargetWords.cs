using GrcPortal.Core.Catalogue;
using GrcPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Shared;

/// <summary>A delay as it is promised: « sous 4 heures », « sous 2 jours ouvrés », « sous 30 jours ».</summary>
internal static class TargetWords
{
    public static string Within(this IStringLocalizer<SharedText> texts, Target target) => target.Amount is 0
        ? texts["Within.Today"]
        : texts[$"Within.{target.Unit}{(target.Amount is 1 ? ".One" : "")}", target.Amount];
}
