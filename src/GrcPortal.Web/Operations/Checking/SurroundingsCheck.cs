using GrcPortal.Core.Notifications;
using GrcPortal.Core.Requests.Files;
using Microsoft.Extensions.Options;

namespace GrcPortal.Web.Operations.Checking;

/// <summary>What the application needs beside the database: room for files, a way out for messages, the antivirus, libvips.</summary>
internal static class SurroundingsCheck
{
    /// <summary>No town's.</summary>
    private const int Nobody = 0;

    public static async Task RunAsync(IServiceProvider services, Findings found, CancellationToken ct)
    {
        await FilesAsync(services, found, ct);
        await RelayAsync(services.GetRequiredService<IOptions<MailOptions>>().Value, found, ct);
        await AntivirusAsync(services.GetRequiredService<ClamdScanner>(), found, ct);
        found.Judge(services.GetRequiredService<ThumbnailMaker>().Available, "libvips", "found", "not found: photos keep one size (GRC_LIBVIPS)", Verdict.Warning);
    }

    private static async Task FilesAsync(IServiceProvider services, Findings found, CancellationToken ct)
    {
        try
        {
            var (files, clock) = (services.GetRequiredService<IFileStore>(), services.GetRequiredService<TimeProvider>());
            var key = FileKey.New(Nobody, clock.GetUtcNow());
            await files.SaveAsync(key, "check"u8.ToArray(), ct);
            await files.DeleteAsync(key, ct);
            found.Sound("files", "can be written and deleted, and there is room");
        }
        catch (FileStoreFullException)
        {
            found.Wrong("files", "no room, or no right to write: demands are taken without files (Files:Path, Files:FreeSpaceFloor)");
        }
        catch (Exception failed) when (failed is not OperationCanceledException)   // a bucket has failures of its own
        {
            found.Wrong("files", $"cannot be written: {failed.GetType().Name}");
        }
    }

    private static async Task RelayAsync(MailOptions mail, Findings found, CancellationToken ct)
    {
        if (mail.Server is not { } relay)
        {
            found.Warn("mail relay", $"Mail:Relay is not set: messages of towns without a server of their own become files in {mail.Folder}");
            return;
        }
        try
        {
            await SmtpTransport.KnockAsync(relay, ct);
            found.Sound("mail relay", $"{relay.Host}:{relay.Port} lets us in");
        }
        catch (MailNotSentException failed)
        {
            found.Wrong("mail relay", $"{relay.Host}:{relay.Port} does not let us in: {failed.Problem} at {failed.Step} {failed.Code}".TrimEnd());
        }
    }

    private static async Task AntivirusAsync(ClamdScanner antivirus, Findings found, CancellationToken ct)
    {
        if (!antivirus.IsConfigured)
        {
            found.Warn("antivirus", "Antivirus:Host is not set: files are kept as they come");
            return;
        }
        using var harmless = new MemoryStream("check"u8.ToArray());
        found.Judge(await antivirus.ScanAsync(harmless, ct) is ScanVerdict.Clean, "antivirus", "answers", "does not answer: nobody can open what citizens attach");
    }
}
