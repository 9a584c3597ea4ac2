using System.Globalization;
using GrcPortal.Web.Shared;

namespace GrcPortal.Web.Tests.Shared;

public sealed class ThemeTests
{
    [Fact]
    public void White_reads_on_any_towns_colour()
    {
        for (var colour = 0; colour <= 0xffffff; colour += 0x1103)
        {
            var css = Theme.Css($"#{colour:x6}");
            Assert.True(Theme.Contrast(Parts(css[(css.IndexOf("--tenant:#", StringComparison.Ordinal) + 10)..][..6]), [1, 1, 1]) >= 4.45, $"#{colour:x6}: {css}");   // rounded to whole bytes
        }
    }

    [Fact]
    public void A_colour_that_reads_stays_as_the_town_chose_it() => Assert.Contains("--tenant:#1f4e79;", Theme.Css("#1f4e79"), StringComparison.Ordinal);

    private static double[] Parts(string hex) => [.. hex.Chunk(2).Select(part => byte.Parse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d)];
}
