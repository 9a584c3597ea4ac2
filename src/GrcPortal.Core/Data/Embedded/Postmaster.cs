using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace GrcPortal.Core.Data.Embedded;

/// <summary>What postmaster.pid says of the server that last opened the data, which may be long dead, or somebody else by now.</summary>
internal sealed record Postmaster(int Pid, string Data, int Port)
{
    public static Postmaster? Read(ClusterHome home)
    {
        try
        {
            var lines = File.ReadAllLines(home.Postmaster);
            return lines.Length < 4 ? null : new(Number(lines[0]), lines[1], Number(lines[3]));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>
    /// True as long as anything may still write the data: a live server, or the children of a killed one.
    /// Only when it is false may postmaster.pid be removed; the number alone proves nothing once it is given to another process.
    /// </summary>
    public bool MayBeRunning()
    {
        if (!OperatingSystem.IsLinux()) return IsPostgres(Pid);
        return IsPostgres(Pid) && WorkingFolder(Pid) is not null // a zombie has none
            || Processes().Any(pid => WorkingFolder(pid) == Data);
    }

    private static IEnumerable<int> Processes() =>
        Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder.AsSpan()), out var pid) ? pid : 0)
            .Where(pid => pid != 0);

    private static string? WorkingFolder(int pid)
    {
        try
        {
            return new FileInfo($"/proc/{pid}/cwd").LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsPostgres(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return process.ProcessName.StartsWith("postgres", StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return false;
        }
    }

    private static int Number(string line) => int.TryParse(line, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
