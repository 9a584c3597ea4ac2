using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace GrcPortal.Core.Requests.Files;

/// <summary>
/// Makes a photo's smaller sizes in a child process of our own program, one at a time, with limits and a stop-watch:
/// whatever a hostile picture does to its decoder, this process only reads an exit code.
/// </summary>
public sealed partial class ThumbnailMaker(IFileStore store, ThumbnailOptions options, ILogger<ThumbnailMaker> log) : IDisposable
{
    public const int Small = 320, Large = 1600;

    private static readonly int[] Sizes = [Large, Small]; // each is made from the one before

    private readonly SemaphoreSlim oneAtATime = new(1);

    public bool Available => LibVipsFile.Find(options.Library) is not null;

    public async Task<ThumbnailOutcome> MakeAsync(FileKey photo, int orientation, CancellationToken ct)
    {
        if (LibVipsFile.Find(options.Library) is not { } library) return ThumbnailOutcome.Unavailable;
        await oneAtATime.WaitAsync(ct);
        var folder = Directory.CreateTempSubdirectory("grc-photo-").FullName; // readable by this user only
        try
        {
            var input = Path.Combine(folder, "in");
            if (!await CopyAsync(photo, input, ct)) return ThumbnailOutcome.Gone;
            var outcome = await RunAsync(library, input, orientation, folder, ct);
            if (outcome is ThumbnailOutcome.Made)
                foreach (var size in Sizes) await store.SaveAsync(photo.Smaller(size), await File.ReadAllBytesAsync(Output(folder, size), ct), ct);
            else
                LogNotMade(photo, outcome);
            return outcome;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private async Task<bool> CopyAsync(FileKey photo, string path, CancellationToken ct)
    {
        await using var source = await store.OpenAsync(photo, ct);
        if (source is null) return false;
        await using var copy = File.Create(path);
        await source.CopyToAsync(copy, ct);
        return true;
    }

    private async Task<ThumbnailOutcome> RunAsync(string library, string input, int orientation, string folder, CancellationToken ct)
    {
        using var child = Process.Start(Start(library, input, orientation, folder))!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(options.Patience);
        try
        {
            // a decoder's complaints are read, so that its pipe never fills, and dropped
            await Task.WhenAll(
                child.StandardOutput.BaseStream.CopyToAsync(Stream.Null, patience.Token),
                child.StandardError.BaseStream.CopyToAsync(Stream.Null, patience.Token),
                child.WaitForExitAsync(patience.Token));
        }
        catch (OperationCanceledException)
        {
            child.Kill(entireProcessTree: true);
            await child.WaitForExitAsync(CancellationToken.None); // it must be gone before its folder is
            ct.ThrowIfCancellationRequested();
            return ThumbnailOutcome.Stopped;
        }

        return child.ExitCode switch
        {
            ThumbnailVerb.Made when Sizes.All(size => File.Exists(Output(folder, size))) => ThumbnailOutcome.Made,
            ThumbnailVerb.Unreadable => ThumbnailOutcome.Unreadable,
            ThumbnailVerb.NoLibrary => ThumbnailOutcome.Unavailable,
            _ => ThumbnailOutcome.Stopped,
        };
    }

    /// <summary>An argument list, no shell; an environment without our secrets; paths made by us alone.</summary>
    private ProcessStartInfo Start(string library, string input, int orientation, string folder)
    {
        string[] arguments = [.. options.Command.Skip(1), ThumbnailVerb.Name, library, input, orientation.ToString(CultureInfo.InvariantCulture),
            .. Sizes.SelectMany(size => (string[])[size.ToString(CultureInfo.InvariantCulture), Output(folder, size)])];
        var start = new ProcessStartInfo(options.Command[0], arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var kept = start.Environment.Where(v => v.Key is "PATH" or "DOTNET_ROOT" or "DOTNET_ROOT_X64" or "DOTNET_ROOT_ARM64" or "LD_LIBRARY_PATH" or "SystemRoot").ToList();
        start.Environment.Clear();
        foreach (var (name, value) in kept) start.Environment[name] = value;
        start.Environment["TMPDIR"] = folder;
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x4000000";
        start.Environment["VIPS_DISC_THRESHOLD"] = "2g"; // never a temporary file: the memory limit decides
        return start;
    }

    private static string Output(string folder, int size) => Path.Combine(folder, FormattableString.Invariant($"{size}.jpg"));

    [LoggerMessage(Level = LogLevel.Warning, Message = "The smaller sizes of {Photo} were not made: {Outcome}")]
    private partial void LogNotMade(FileKey photo, ThumbnailOutcome outcome);
}
