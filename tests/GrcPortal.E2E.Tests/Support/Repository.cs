namespace GrcPortal.E2E.Tests.Support;

/// <summary>The clone these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Where traces and screenshots of failed journeys, and the server's log, are left.</summary>
    public static string Artifacts => Path.Combine(Root, "artifacts", "e2e");

    /// <summary>The application as the project reference built it, with everything that lies beside it.</summary>
    public static string WebProgram => Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "GrcPortal.Web", new DirectoryInfo(AppContext.BaseDirectory).Name, "GrcPortal.Web.dll"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GrcPortal.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
