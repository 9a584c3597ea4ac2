using System.Runtime.InteropServices;

namespace GrcPortal.Core.Requests.Files;

/// <summary>Where the libvips that npm installed lies, walking up from the program; null on a machine without.</summary>
internal static class LibVipsFile
{
    public static string? Find(string? configured) => Find(configured ?? Environment.GetEnvironmentVariable("GRC_LIBVIPS"), AppContext.BaseDirectory);

    public static string? Find(string? named, string from)
    {
        if (!string.IsNullOrEmpty(named)) return File.Exists(named) ? named : null;
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
            foreach (var modules in (string[])["node_modules", "src/GrcPortal.Web/node_modules"])
            {
                var libraries = Path.Combine(folder.FullName, modules, "@img", $"sharp-libvips-{Platform()}", "lib");
                if (Directory.Exists(libraries) && Directory.EnumerateFiles(libraries, "libvips-cpp.*").Order().FirstOrDefault() is { } found) return found;
            }

        return null;
    }

    private static string Platform()
    {
        var musl = RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal);
        var system = OperatingSystem.IsMacOS() ? "darwin" : musl ? "linuxmusl" : "linux";
        return $"{system}-{(RuntimeInformation.ProcessArchitecture is Architecture.Arm64 ? "arm64" : "x64")}";
    }
}
