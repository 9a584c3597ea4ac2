using AngleSharp.Dom;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.Attacks;

/// <summary>What no page of ours ever holds, whoever wrote the words on it.</summary>
internal static class PlainPage
{
    private static readonly string[] Addresses = ["href", "src", "action", "formaction", "data", "poster", "xlink:href", "srcset"];
    private static readonly string[] Foreign = ["iframe", "object", "embed", "base", "marquee", "math", "style", "xss", "video", "audio"];

    /// <summary>The elements and attributes that somebody's words became.</summary>
    public static IEnumerable<string> Wounds(HtmlPage page) =>
        from element in page.Document.All
        let wound = WoundOf(element)
        where wound is not null
        select $"{page.Url}: {wound}: {element.OuterHtml[..Math.Min(200, element.OuterHtml.Length)]}";

    private static string? WoundOf(IElement element)
    {
        if (Foreign.Contains(element.LocalName)) return "a foreign element";
        if (element.LocalName is "script" && (element.TextContent.Trim().Length > 0 && element.GetAttribute("type") is not ("application/json" or "importmap") || element.GetAttribute("src") is { } src && !IsOurs(src))) return "a script";
        if (element.LocalName is "link" && element.GetAttribute("href") is { } link && !IsOurs(link) && element.GetAttribute("rel") is not "canonical") return "a foreign sheet";
        if (element.LocalName is "meta" && element.HasAttribute("http-equiv")) return "a refresh";
        return element.Attributes.Select(attribute => attribute switch
        {
            _ when attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) => "a handler",
            { Name: "style" or "srcdoc" } => attribute.Name,
            _ when Addresses.Contains(attribute.Name) && RunsScript(attribute.Value) => "an address that runs",
            _ => null,
        }).FirstOrDefault(wound => wound is not null);
    }

    private static bool IsOurs(string address) => address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal);

    private static bool RunsScript(string address)
    {
        var bare = string.Concat(address.Where(c => c > ' '));
        return bare.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || bare.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase)
            || bare.StartsWith("data:", StringComparison.OrdinalIgnoreCase) && !bare.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase);
    }
}
