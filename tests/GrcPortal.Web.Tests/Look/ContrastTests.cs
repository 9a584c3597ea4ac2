using System.Globalization;
using System.Text.RegularExpressions;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.Look;

/// <summary>Words on their grounds at 4.5:1, borders of controls at 3:1, in both themes (WCAG 1.4.3, 1.4.11).</summary>
public sealed class ContrastTests
{
    public static TheoryData<string, string, string, double> Pairs()
    {
        var pairs = new TheoryData<string, string, string, double>();
        foreach (var theme in (string[])["light", "dark"])
        {
            foreach (var ground in (string[])["ground", "paper", "sunken"])
            {
                pairs.Add(theme, "ink", ground, 4.5);
                pairs.Add(theme, "ink-soft", ground, 4.5);
                pairs.Add(theme, "late-ink", ground, 4.5);
            }

            pairs.Add(theme, "line-strong", "paper", 3);
            pairs.Add(theme, "line-strong", "ground", 3);
            foreach (var hue in (string[])["new", "progress", "waiting", "done", "late", "ended"])
            {
                pairs.Add(theme, $"{hue}-ink", $"{hue}-wash", 4.5);
                pairs.Add(theme, "ink", $"{hue}-wash", 4.5);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_pair_of_colours_can_be_read(string theme, string one, string other, double least)
    {
        var sheet = File.ReadAllText(Repository.Web("Styles", "_tokens.scss"));
        var block = sheet[sheet.IndexOf($"@mixin {theme}", StringComparison.Ordinal)..];
        var (a, b) = (Luminance(Colour(block, one)), Luminance(Colour(block, other)));

        Assert.True((Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05) >= least, $"{one} on {other} in the {theme} theme");
    }

    // The first value after the mixin's opening is that theme's own.
    private static string Colour(string block, string name) =>
        Regex.Match(block, $@"--{name}:\s*#(?<hex>[0-9a-f]{{3,6}});").Groups["hex"].Value;

    private static double Luminance(string hex)
    {
        var full = hex.Length == 3 ? string.Concat(hex.Select(digit => $"{digit}{digit}")) : hex;
        var parts = Enumerable.Range(0, 3).Select(i => int.Parse(full.AsSpan(2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d);
        var linear = parts.Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);
    }
}
