using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Admin.Places;

internal static class GeoProblemWords
{
    /// <summary>What is wrong with the file, and with which of its features.</summary>
    public static string Of(IStringLocalizer<PlacesText> texts, string problem, int? at) =>
        at is { } feature ? texts["GeoProblem.At", feature, texts[$"GeoProblem.{problem}"].Value] : texts[$"GeoProblem.{problem}"];
}
