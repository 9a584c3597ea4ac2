using System.Reflection;

namespace GrcPortal.Core.Requests.Files;

public sealed class ThumbnailOptions
{
    /// <summary>The libvips library; null means the GRC_LIBVIPS variable, else what npm installed.</summary>
    public string? Library { get; set; }

    /// <summary>Program and first arguments that start this application again; a test host names the web application's instead.</summary>
    public IReadOnlyList<string> Command { get; set; } = Ourselves();

    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(30);

    private static string[] Ourselves()
    {
        var program = Environment.ProcessPath ?? "dotnet";
        return Path.GetFileNameWithoutExtension(program) is "dotnet" && Assembly.GetEntryAssembly() is { } entry
            ? [program, entry.Location]
            : [program];
    }
}
