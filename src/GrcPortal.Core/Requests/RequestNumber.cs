using System.Globalization;

namespace GrcPortal.Core.Requests;

/// <summary>The reference people read: year and number within the tenant, 2026-000123.</summary>
public static class RequestNumber
{
    public static string Format(int year, int? number) =>
        string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{number ?? 0:000000}");

    public static (int Year, int Number)? Parse(string text) =>
        text.Trim().Split('-') is [{ Length: 4 } year, { Length: >= 1 and <= 9 } number]
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? (y, n)
            : null;
}
