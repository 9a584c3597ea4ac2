using System.Net.Mail;
using System.Text;
using GrcPortal.Core.Notifications;

namespace GrcPortal.Web.Areas.Platform.Mail;

/// <summary>A message left in the folder because no relay is set: what a citizen would have received.</summary>
public sealed record LeftMail(Guid Name, DateTimeOffset At, string From, string To, string Subject, string Body)
{
    /// <summary>The authority's name, when the message says it.</summary>
    public string Sender => MailAddress.TryCreate(From, out var address) && address.DisplayName is { Length: > 0 } name ? name : From;

    public const int MostListed = 200;
    private const long LongestFile = 1024 * 1024;

    /// <summary>Newest first. A message being written has another name until it is whole.</summary>
    public static IReadOnlyList<LeftMail> All(MailOptions options)
    {
        var folder = new DirectoryInfo(options.Folder);
        if (options.Relay is not null || !folder.Exists) return [];
        return
        [
            .. folder.EnumerateFiles("*.eml").OrderByDescending(file => file.LastWriteTimeUtc).Take(MostListed)
                .Select(file => Guid.TryParseExact(Path.GetFileNameWithoutExtension(file.Name), "D", out var name) ? Find(options, name) : null)
                .OfType<LeftMail>(),
        ];
    }

    /// <summary>A message is named by an id and nothing else, so an address can lead to no other file.</summary>
    public static LeftMail? Find(MailOptions options, Guid name)
    {
        var file = new FileInfo(Path.Combine(options.Folder, $"{name:D}.eml"));
        if (options.Relay is not null || !file.Exists || file.Length > LongestFile) return null;
        try
        {
            return Read(name, new(file.LastWriteTimeUtc), File.ReadAllText(file.FullName, Encoding.UTF8));
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static LeftMail Read(Guid name, DateTimeOffset at, string raw)
    {
        var (head, body) = raw.ReplaceLineEndings("\n").Split("\n\n", 2) is [var first, var rest] ? (first, rest) : (raw, "");
        var headers = head.Replace("\n ", " ", StringComparison.Ordinal).Replace("\n\t", " ", StringComparison.Ordinal).Split('\n')
            .Select(line => line.Split(':', 2)).Where(pair => pair.Length is 2)
            .GroupBy(pair => pair[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First()[1].Trim(), StringComparer.OrdinalIgnoreCase);
        string Of(string key) => EncodedWords.Header(headers.GetValueOrDefault(key, ""));
        return new(name, at, Of("From"), Of("To"), Of("Subject"), EncodedWords.Body(body, headers.GetValueOrDefault("Content-Transfer-Encoding")).Trim());
    }
}
