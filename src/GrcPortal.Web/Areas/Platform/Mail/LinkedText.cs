using System.Text.RegularExpressions;

namespace GrcPortal.Web.Areas.Platform.Mail;

/// <summary>A text cut into plain pieces and addresses of our own hosts: a link to anywhere else stays text.</summary>
internal static partial class LinkedText
{
    public static IEnumerable<(string Text, bool IsLink)> Of(string text, IReadOnlySet<string> ourHosts)
    {
        var from = 0;
        foreach (Match match in Address().Matches(text))
        {
            var address = match.Value.TrimEnd('.', ',', ';', ')');
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0 || !ourHosts.Contains(uri.IdnHost)) continue;
            yield return (text[from..match.Index], false);
            yield return (address, true);
            from = match.Index + address.Length;
        }
        yield return (text[from..], false);
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
