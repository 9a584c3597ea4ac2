using System.Text.RegularExpressions;
using GrcPortal.Core.Notifications;
using GrcPortal.Web.Areas.Platform.Mail;

namespace GrcPortal.E2E.Tests.Support;

/// <summary>The folder where messages are left when no relay is set.</summary>
internal sealed partial class Mailbox(string folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly MailOptions _options = new() { Folder = folder };

    /// <summary>Waits for the file, not for a while: a message is written under another name, and takes its own when it is whole.</summary>
    public async Task<LeftMail> WaitAsync(string to, string subject)
    {
        Directory.CreateDirectory(folder);
        using var arrived = new SemaphoreSlim(0);
        using var watcher = new FileSystemWatcher(folder, "*.eml");
        watcher.Renamed += (_, _) => arrived.Release();
        watcher.EnableRaisingEvents = true;
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            if (To(to).FirstOrDefault(mail => mail.Subject.Contains(subject, StringComparison.Ordinal)) is { } mail) return mail;
            try
            {
                await arrived.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"No message about « {subject} » in {Patience.TotalSeconds} s. The others: {string.Join(" | ", To(to).Select(other => other.Subject))}");
            }
        }
    }

    public IReadOnlyList<LeftMail> To(string address) => [.. LeftMail.All(_options).Where(mail => mail.To.Contains(address, StringComparison.Ordinal))];

    /// <summary>The link of a message to its demand's page.</summary>
    public static string LinkOf(LeftMail mail) => TrackingLink().Match(mail.Body) is { Success: true } link
        ? link.Value
        : throw new InvalidOperationException("The message has no link: " + mail.Body);

    [GeneratedRegex(@"http://\S+/suivi/lien/[\w-]+", RegexOptions.CultureInvariant)]
    private static partial Regex TrackingLink();
}
