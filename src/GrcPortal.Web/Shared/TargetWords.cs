using GrcPortal.Core.Catalogue;
using GrcPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Shared;

/// <summary>How long a delay is: the one place that says a number of working days.</summary>
internal static class TargetWords
{
    /// <summary>« 4 heures », « 1 jour ouvré », « 30 jours », « le jour même ».</summary>
    public static string Say(this IStringLocalizer<SharedText> texts, Target target) => target.Amount is 0
        ? texts["Target.Today"]
        : texts[$"Target.{target.Unit}{(target.Amount is 1 ? ".One" : "")}", target.Amount];

    /// <summary>As it is promised: « sous 1 jour ouvré ».</summary>
    public static string Within(this IStringLocalizer<SharedText> texts, Target target) => target.Amount is 0 ? texts.Say(target) : texts["Within", texts.Say(target)];
}
