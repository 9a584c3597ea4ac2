using System.Globalization;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.TagHelpers;

/// <summary>Moments and days in the reader's language: exact ones, and "il y a 3 jours".</summary>
public sealed class TimeWords(IStringLocalizer<SharedText> texts)
{
    public string Date(DateOnly day) => FirstOfMonth.Say(day.ToString(texts["Time.Date"], CultureInfo.CurrentCulture), day.Day);

    public string Moment(DateTime local) => FirstOfMonth.Say(local.ToString(texts["Time.Moment"], CultureInfo.CurrentCulture), local.Day);

    /// <summary>What is written of a day, or of a moment of it, after its day of the week.</summary>
    public string Weekday(DateOnly day, string written) => $"{day.ToString("dddd", CultureInfo.CurrentCulture)} {written}";

    public string Since(TimeSpan elapsed, DateOnly day, DateOnly today) =>
        elapsed.TotalMinutes < 1 ? texts["Time.Now"]
        : elapsed.TotalMinutes < 60 ? texts["Time.MinutesAgo", (int)elapsed.TotalMinutes]
        : day == today ? texts["Time.HoursAgo", (int)elapsed.TotalHours]
        : Day(day, today);

    public string Day(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => texts["Time.Today"],
        1 => texts["Time.Tomorrow"],
        -1 => texts["Time.Yesterday"],
        > 1 and <= 30 and var ahead => texts["Time.InDays", ahead],
        < -1 and >= -30 and var behind => texts["Time.DaysAgo", -behind],
        _ => Date(day),
    };
}
