using System.Globalization;
using System.Text.RegularExpressions;
using GrcPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrcPortal.Web.Tests.TagHelpers;

public sealed partial class QrCodeTests
{
    [Fact]
    public void It_says_what_it_is_and_needs_no_style()
    {
        var svg = Draw("otpauth://totp/x", "Code à photographier & garder");

        Assert.Equal("img", svg.GetAttribute("role"));
        Assert.Equal("Code à photographier & garder", svg.GetAttribute("aria-label"));
        Assert.Empty(svg.QuerySelectorAll("[style]"));
        Assert.Null(svg.GetAttribute("style"));
    }

    [Fact]
    public void Its_three_corners_are_where_a_camera_looks_for_them()
    {
        var dark = Squares(Draw("2026-000123", "x"), out var side);

        foreach (var (left, top) in ((int, int)[])[(4, 4), (side - 11, 4), (4, side - 11)])
        {
            foreach (var (x, y) in from x in Enumerable.Range(0, 7) from y in Enumerable.Range(0, 7) select (x, y))
            {
                var ring = Math.Max(Math.Abs(x - 3), Math.Abs(y - 3));
                Assert.Equal(ring is not 2, dark.Contains((left + x, top + y)));
            }
        }
        Assert.DoesNotContain(dark, square => square.X < 4 || square.Y < 4 || square.X >= side - 4 || square.Y >= side - 4);
    }

    private static AngleSharp.Dom.IElement Draw(string text, string label) =>
        Rendered<object>.Run(new QrCodeTagHelper { Text = text, Label = label }, new TagHelperAttributeList()).QuerySelector("svg")!;

    private static HashSet<(int X, int Y)> Squares(AngleSharp.Dom.IElement svg, out int side)
    {
        static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
        side = Number(svg.GetAttribute("viewBox")!.Split(' ')[2]);
        return [.. from Match run in Run().Matches(svg.QuerySelector("path")!.GetAttribute("d")!)
                   from x in Enumerable.Range(Number(run.Groups[1].Value), Number(run.Groups[3].Value))
                   select (x, Number(run.Groups[2].Value))];
    }

    [GeneratedRegex("M([0-9]+) ([0-9]+)h([0-9]+)v1H[0-9]+z")]
    private static partial Regex Run();
}
