using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GrcPortal.Core.Tenants;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Shared;

/// <summary>The authority's one colour as style sheet: as it is where white reads on it at 4.5:1, else darkened until it does (WCAG 1.4.3).</summary>
public static class Theme
{
    private const double Readable = 4.5;

    public static string PathOf(TenantInfo tenant) =>
        $"/theme-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Css(tenant.Colour))))[..12]}.css";

    /// <summary>Dark pages mix their own tint from it.</summary>
    public static string Css(string colour) => $":root{{--tenant:{Hex(UntilReadable(Parse(colour)))};--on-tenant:#fff}}";

    private static double[] UntilReadable(double[] colour)
    {
        while (Contrast(colour, [1, 1, 1]) < Readable)
            colour = [.. colour.Select(part => Math.Clamp(part - 0.04, 0, 1))];
        return colour;
    }

    public static double Contrast(double[] one, double[] other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(double[] colour)
    {
        static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        return 0.2126 * Linear(colour[0]) + 0.7152 * Linear(colour[1]) + 0.0722 * Linear(colour[2]);
    }

    private static double[] Parse(string hex) =>
        [.. Enumerable.Range(0, 3).Select(i => int.Parse(hex.AsSpan(1 + 2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d)];

    private static string Hex(double[] colour) => "#" + string.Concat(colour.Select(part => ((int)Math.Round(part * 255)).ToString("x2", CultureInfo.InvariantCulture)));
}

[AllowAnonymous]
public sealed class ThemeController(CurrentTenant tenant) : Controller
{
    [HttpGet("theme-{hash}.css"), ResponseCache(Duration = 31536000, Location = ResponseCacheLocation.Any)]
    public IActionResult Show() => tenant.IsSet ? Content(Theme.Css(tenant.Info.Colour), "text/css") : NotFound();
}
