using System.Globalization;

namespace GrcPortal.Core.Interventions;

/// <summary>The number of a work order (bon) as people read it: year, then number within the tenant, 2026-B000012.</summary>
public static class InterventionNumber
{
    public static string Format(int year, int? number) =>
        string.Create(CultureInfo.InvariantCulture, $"{year:0000}-B{number ?? 0:000000}");
}
