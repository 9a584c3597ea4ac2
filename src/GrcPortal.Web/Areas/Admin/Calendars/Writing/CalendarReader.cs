using System.Globalization;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Admin.Calendars.Writing;

/// <summary>Reads a calendar from its form; what must be said again is told beside what it is about.</summary>
internal sealed class CalendarReader(WritingForm form, ModelStateDictionary faults, IStringLocalizer texts)
{
    public static readonly IReadOnlyList<DayOfWeek> Days =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>Null when something must be mended first.</summary>
    public CalendarDefinition? Read()
    {
        if (form.Seasons.Count > WritingForm.MostSeasons) faults.AddModelError(nameof(form.Seasons), texts["Fault.TooManySeasons", WritingForm.MostSeasons]);
        var written = form.Seasons.Select((season, at) => (Season: season, At: at)).Where(one => !one.Season.IsEmpty).ToList();
        var definition = new CalendarDefinition
        {
            Week = Week(form.Week, nameof(form.Week)),
            Seasons = [.. written.Select(one => new Season(TidyText.Of(one.Season.Name) ?? "", Day(one.Season.From, $"Seasons[{one.At}].From"), Day(one.Season.To, $"Seasons[{one.At}].To"), Week(one.Season.Hours, $"Seasons[{one.At}].Hours")))],
            Closures = Closures(),
            Territory = form.Territory,
            WorkedHolidays = [.. form.Worked.Distinct().Order()],
        };
        if (!faults.IsValid) return null;
        foreach (var fault in CheckCalendar.FaultsOf(definition)) faults.AddModelError(KeyOf(fault, written), texts[$"CalendarRule.{fault.Rule}", fault.One ?? "", fault.Other ?? ""]);
        return faults.IsValid ? definition : null;
    }

    private WeekHours Week(List<string?> words, string key)
    {
        var days = Days.Select((_, at) =>
        {
            if (HoursWords.Read(words.ElementAtOrDefault(at)) is { } hours) return hours;
            faults.AddModelError($"{key}[{at}]", texts["Fault.Hours"]);
            return [];
        }).ToList();
        return new() { Monday = days[0], Tuesday = days[1], Wednesday = days[2], Thursday = days[3], Friday = days[4], Saturday = days[5], Sunday = days[6] };
    }

    private YearDay Day(string? words, string key)
    {
        if ((words ?? "").Split('/', StringSplitOptions.TrimEntries) is [var day, var month]
            && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d) && int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var m)
            && new YearDay(m, d) is { Exists: true } read) return read;
        faults.AddModelError(key, texts["Fault.YearDay"]);
        return default;
    }

    private List<Closure> Closures()
    {
        List<Closure> closures = [];
        foreach (var (line, number) in (form.Closures ?? "").Split('\n').Select((line, at) => (line.Trim(), at + 1)).Where(one => one.Item1.Length > 0))
        {
            if (ClosureWords.Read(line) is { } closure) closures.Add(closure);
            else faults.AddModelError(nameof(form.Closures), texts["Fault.Closure", number]);
        }
        return closures;
    }

    private static string KeyOf(CalendarFault fault, List<(SeasonForm Season, int At)> seasons)
    {
        int SeasonAt(string? name) => seasons.Find(one => (TidyText.Of(one.Season.Name) ?? "") == (name ?? "")).At;
        int DayAt() => Days.ToList().IndexOf(Enum.Parse<DayOfWeek>(fault.One!));
        return fault.Rule switch
        {
            CalendarRule.PeriodBackwards or CalendarRule.PeriodsOverlap => fault.Other is { } season ? $"Seasons[{SeasonAt(season)}].Hours[{DayAt()}]" : $"Week[{DayAt()}]",
            CalendarRule.SeasonWithoutName => $"Seasons[{SeasonAt(null)}].Name",
            CalendarRule.NoSuchDay or CalendarRule.SeasonsOverlap => $"Seasons[{SeasonAt(fault.One)}].From",
            CalendarRule.NeverOpen => "Week[0]",
            _ => nameof(WritingForm.Closures),
        };
    }
}
