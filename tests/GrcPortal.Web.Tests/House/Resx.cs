using System.Text.RegularExpressions;
using System.Xml.Linq;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.House;

/// <summary>The texts as they lie in the sources.</summary>
internal static partial class Resx
{
    /// <summary>Each neutral (French) file.</summary>
    public static IReadOnlyList<string> Neutral { get; } =
    [
        .. Sources.Files("*.resx").Where(path => !path.EndsWith(".en.resx", StringComparison.Ordinal)),
    ];

    public static string English(string neutral) => Path.ChangeExtension(neutral, ".en.resx");

    public static Dictionary<string, string> Read(string path) => XDocument.Load(path).Root!.Elements("data")
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")?.Value ?? "");

    public static string Placeholders(string text) => string.Join(' ', Placeholder().Matches(text).Select(match => match.Value).Distinct().Order());

    [GeneratedRegex(@"\{\d+(:[^}]*)?\}")]
    private static partial Regex Placeholder();
}

internal static class Sources
{
    /// <summary>Files of <c>src</c> that people write.</summary>
    public static IEnumerable<string> Files(string pattern, string under = "src") =>
        Directory.EnumerateFiles(Repository.At(under), pattern, SearchOption.AllDirectories).Where(IsOurs).Order(StringComparer.Ordinal);

    public static string Name(string path) => Path.GetRelativePath(Repository.Root, path);

    private static bool IsOurs(string path) =>
        !path.Split(Path.DirectorySeparatorChar).Any(folder => folder is "node_modules" or "obj" or "bin" or "Migrations");
}
