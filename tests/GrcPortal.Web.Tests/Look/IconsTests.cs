using System.Text.RegularExpressions;
using System.Xml.Linq;
using GrcPortal.Web.TagHelpers;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.Look;

public sealed partial class IconsTests
{
    private static readonly HashSet<string> Drawn =
        [.. XDocument.Load(Repository.Web("wwwroot", "icons.svg")).Descendants().Attributes("id").Select(id => id.Value)];

    [Fact]
    public void Every_icon_a_page_names_is_drawn()
    {
        var named = Directory.EnumerateFiles(Repository.Web(), "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(file => NamedIcon().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .ToHashSet();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(Drawn));
    }

    [Fact]
    public void Every_state_has_its_icon() =>
        Assert.All(Enum.GetValues<StatusHue>(), hue => Assert.Contains(hue.ToIcon(), Drawn));

    [GeneratedRegex("<icon name=\"([a-z-]+)\"")]
    private static partial Regex NamedIcon();
}
