using System.Runtime.InteropServices;
using System.Text.Json;

namespace GrcPortal.Core.Data.Embedded;

/// <summary>PostgreSQL as npm brings it: without its symbolic links, which a script we do not run would make.</summary>
internal static class NpmBinaries
{
    private sealed record SymbolicLink(string Source, string Target);

    public static IEnumerable<string> Packages(string nodeModules, int? major)
    {
        yield return Path.Combine(nodeModules, "@embedded-postgres", Platform);
        if (major is not null) yield return Path.Combine(nodeModules, $"embedded-postgres-{major}-{Platform}");
    }

    private static string Platform =>
        (OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux")
        + (RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "-arm64" : "-x64");

    public static void ReplaySymbolicLinks(string package)
    {
        var list = Path.Combine(package, "native", "pg-symlinks.json");
        if (!File.Exists(list)) return;
        foreach (var link in JsonSerializer.Deserialize<SymbolicLink[]>(File.ReadAllText(list), JsonSerializerOptions.Web) ?? [])
        {
            var target = Path.Combine(package, link.Target);
            if (File.Exists(target)) continue;
            try
            {
                File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, Path.Combine(package, link.Source)));
            }
            catch (IOException) when (File.Exists(target))
            {
                // another process, started at the same moment, has just made it
            }
        }
    }

    /// <summary>The unprivileged user cannot read a clone in root's home: it gets its own copy, one for each version.</summary>
    public static string CopyTo(string root, string package)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(package, "package.json")));
        var copy = Path.Combine(root, "postgresql-" + manifest.RootElement.GetProperty("version").GetString());
        if (Directory.Exists(copy)) return copy;

        var unfinished = $"{copy}.{Environment.ProcessId}.{Guid.NewGuid():N}";
        Copy(Path.Combine(package, "native"), unfinished);
        try
        {
            Directory.Move(unfinished, copy);
        }
        catch (IOException) when (Directory.Exists(copy))
        {
            Directory.Delete(unfinished, recursive: true);
        }
        return copy;
    }

    private static void Copy(string from, string to)
    {
        const UnixFileMode readable = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        const UnixFileMode runnable = readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

        Directory.CreateDirectory(to);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(to, runnable | UnixFileMode.UserWrite);
        foreach (var entry in new DirectoryInfo(from).EnumerateFileSystemInfos())
        {
            var target = Path.Combine(to, entry.Name);
            if (entry.LinkTarget is { } link)
                File.CreateSymbolicLink(target, link);
            else if (entry is DirectoryInfo)
                Copy(entry.FullName, target);
            else
            {
                File.Copy(entry.FullName, target);
                if (!OperatingSystem.IsWindows())
                    File.SetUnixFileMode(target, entry.UnixFileMode.HasFlag(UnixFileMode.UserExecute) ? runnable : readable);
            }
        }
    }
}
