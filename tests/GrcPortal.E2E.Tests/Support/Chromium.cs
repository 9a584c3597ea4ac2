namespace GrcPortal.E2E.Tests.Support;

/// <summary>The browser of this machine: <c>GRC_CHROMIUM</c>, else the first known one in <c>PATH</c>. None is downloaded.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    public const string Missing = "No Chromium: install one (apt-get install chromium), or name one in GRC_CHROMIUM.";

    public static string? Path { get; } = Find();

    /// <summary>On a developer's machine the journeys are skipped; the machine that decides may not do without.</summary>
    public static string? ReasonToSkip =>
        Path is null && Environment.GetEnvironmentVariable("CI") is not "true" ? Missing : null;

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("GRC_CHROMIUM") is { Length: > 0 } named) return File.Exists(named) ? named : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Prepend("/usr/bin").Select(folder => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.ReasonToSkip;
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.ReasonToSkip;
}
