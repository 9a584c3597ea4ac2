using System.Globalization;
using System.Runtime.InteropServices;

namespace GrcPortal.Core.Requests.Files;

/// <summary>
/// What the process that decodes one picture may use at most. A bomb that got past the header check meets these,
/// and dies alone. Linux only; elsewhere the parent's patience is the limit.
/// </summary>
internal static partial class ChildLimits
{
    private const int Cpu = 0, FileSize = 1, Core = 4, OpenFiles = 7, AddressSpace = 9; // RLIMIT_* on Linux
    private const int NoNewPrivileges = 38;
    private const ulong Memory = 1UL << 30; // 50 Mpx, 16 bits, 4 channels, decoded at once, is 400 MB

    public static void Apply()
    {
        if (!OperatingSystem.IsLinux()) return;
        Set(Cpu, 20);
        Set(FileSize, 8 << 20);
        Set(Core, 0); // a core dump would hold the picture
        Set(OpenFiles, 128);
        Set(AddressSpace, MappedNow() + Memory);
        _ = Prctl(NoNewPrivileges, 1, 0, 0, 0);
        _ = Nice(10); // visitors first
        _ = Alarm(60); // should the parent die before it can stop us
    }

    /// <summary>The runtime maps far more than it uses: the limit counts from there.</summary>
    private static ulong MappedNow()
    {
        var pages = File.ReadAllText("/proc/self/statm").Split(' ')[0];
        return ulong.Parse(pages, CultureInfo.InvariantCulture) * (ulong)Environment.SystemPageSize;
    }

    private static void Set(int resource, ulong limit)
    {
        var both = new Limit(limit, limit);
        if (SetLimit(resource, in both) != 0) throw new InvalidOperationException("A limit of the thumbnail process was refused.");
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Limit(ulong Soft, ulong Hard);

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int SetLimit(int resource, in Limit limit);

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int Prctl(int option, nuint a, nuint b, nuint c, nuint d);

    [LibraryImport("libc", EntryPoint = "nice")]
    private static partial int Nice(int step);

    [LibraryImport("libc", EntryPoint = "alarm")]
    private static partial uint Alarm(uint seconds);
}
