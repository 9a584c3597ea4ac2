using System.Runtime.InteropServices;

namespace GrcPortal.Core.Requests.Files;

/// <summary>A renamed file survives a power cut only once its folder is flushed too; the framework has no call for that.</summary>
internal static partial class DirectoryFlush
{
    private const int ReadOnly = 0;

    public static void ToDisk(string folder)
    {
        if (OperatingSystem.IsWindows()) return; // NTFS journals its folders
        var descriptor = Open(folder, ReadOnly);
        if (descriptor < 0) throw new IOException($"Cannot open a folder of the file store to flush it (errno {Marshal.GetLastPInvokeError()}).");
        var failed = Fsync(descriptor) != 0;
        _ = Close(descriptor);
        if (failed) throw new IOException("Cannot flush a folder of the file store.");
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
