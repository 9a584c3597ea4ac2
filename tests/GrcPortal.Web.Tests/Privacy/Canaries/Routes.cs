using System.Text.RegularExpressions;

namespace GrcPortal.Web.Tests.Privacy.Canaries;

/// <summary>Whether an address is a route's: each part in braces stands for one segment.</summary>
internal static partial class Routes
{
    public static bool Match(string route, string path)
    {
        var (wanted, given) = (Parameters().Replace(route, "{}").Split('/'), path.Split('/'));
        return wanted.Length == given.Length && wanted.Zip(given).All(pair => pair.First is "{}" || pair.First == pair.Second);
    }

    [GeneratedRegex(@"\{(?:[^{}]|\{\d+(?:,\d*)?\})*\}")]
    private static partial Regex Parameters();
}
