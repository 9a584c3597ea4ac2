using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Requests.Clocks;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace GrcPortal.Web.Areas.Admin.Calendars.Writing;

/// <summary>A calendar as it is written: hours in words, day by day from Monday on.</summary>
public sealed class WritingForm
{
    public const int MostSeasons = 12;

    [Required(ErrorMessage = "Required.CalendarName"), StringLength(100)]
    public string Name { get; set; } = "";

    public List<string?> Week { get; set; } = [];

    public List<SeasonForm> Seasons { get; set; } = [];

    [StringLength(5000)]
    public string? Closures { get; set; }

    public HolidayTerritory Territory { get; set; }

    public List<Holiday> Worked { get; set; } = [];

    /// <summary>As it was when the page was made.</summary>
    public int Version { get; set; }

    [BindNever, ValidateNever]
    public bool IsNew { get; set; }

    public static WritingForm Of(string name, int version, CalendarDefinition definition) => new WritingForm
    {
        Name = name,
        Version = version,
        Week = Said(definition.Week),
        Seasons = [.. definition.Seasons.Select(season => new SeasonForm { Name = season.Name, From = Said(season.From), To = Said(season.To), Hours = Said(season.Hours) })],
        Closures = ClosureWords.Say(definition.Closures),
        Territory = definition.Territory,
        Worked = [.. definition.WorkedHolidays],
    }.Filled();

    /// <summary>Seven days everywhere, and room for one more season.</summary>
    public WritingForm Filled()
    {
        Fill(Week);
        if (Seasons.Count < MostSeasons && !Seasons.Exists(season => season.IsEmpty)) Seasons.Add(new());
        foreach (var season in Seasons) Fill(season.Hours);
        return this;
    }

    private static void Fill(List<string?> days)
    {
        while (days.Count < 7) days.Add(null);
    }

    private static List<string?> Said(WeekHours week) => [.. CalendarReader.Days.Select(day => HoursWords.Say(week[day]))];

    private static string Said(YearDay day) => $"{day.Day}/{day.Month}";
}

public sealed class SeasonForm
{
    [StringLength(60)]
    public string? Name { get; set; }

    [StringLength(5)]
    public string? From { get; set; }

    [StringLength(5)]
    public string? To { get; set; }

    public List<string?> Hours { get; set; } = [];

    public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(From) && string.IsNullOrWhiteSpace(To) && Hours.TrueForAll(string.IsNullOrWhiteSpace);
}
