using GrcPortal.Web.TagHelpers;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Shared.Promises;

/// <summary>When a stretch was: one day with its hours, from a day to another, or from a day on.</summary>
internal static class StoryWords
{
    public static string When(this IStringLocalizer<PromisesText> texts, TimeWords words, ToldStretch line) => line switch
    {
        { LastDay: not { } } => $"{texts["Since"].Value} {At(words, line.FirstDay, line.FromHour)}",
        { IsOneDay: true } => $"{texts["On"].Value} {Day(words, line.FirstDay)}{texts.Between(line.FromHour, line.ToHour)}",
        { LastDay: { } last } => $"{texts["From"].Value} {At(words, line.FirstDay, line.FromHour)} {texts["To"].Value} {At(words, last, line.ToHour)}",
    };

    private static string Between(this IStringLocalizer<PromisesText> texts, TimeOnly? from, TimeOnly? to) => (from, to) switch
    {
        ({ } begin, { } end) => $", {texts["Hours", Hours.Say(begin), Hours.Say(end)].Value}",
        ({ } begin, null) => $", {texts["Hours.From", Hours.Say(begin)].Value}",
        (null, { } end) => $", {texts["Hours.To", Hours.Say(end)].Value}",
        _ => "",
    };

    private static string At(TimeWords words, DateOnly day, TimeOnly? hour) => hour is { } known ? $"{Day(words, day)}, {Hours.Say(known)}" : Day(words, day);

    private static string Day(TimeWords words, DateOnly day) => words.Weekday(day, words.Date(day));
}
