using System.Globalization;
using System.Text.RegularExpressions;

namespace GrcPortal.Core.Requests;

/// <summary>In French the first of a month is « 1er », and no other day has such a form.</summary>
public static partial class FirstOfMonth
{
    /// <summary>A day as letters write it, with its weekday.</summary>
    public static string InLetters(DateOnly day) => Say(day.ToString("D", CultureInfo.CurrentCulture), day.Day);

    /// <param name="written">With the number of the day before any other.</param>
    public static string Say(string written, int day) =>
        day is 1 && CultureInfo.CurrentCulture.TwoLetterISOLanguageName is "fr" ? One().Replace(written, "1er", 1) : written;

    [GeneratedRegex(@"\b1\b", RegexOptions.CultureInvariant)]
    private static partial Regex One();
}
