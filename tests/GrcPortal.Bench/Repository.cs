namespace GrcPortal.Bench;

/// <summary>The clone this program was built in.</summary>
internal static class Repository
{
    public static readonly string Root = Find();

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GrcPortal.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new BenchFailedException("The bench runs from a clone: no GrcPortal.sln was found above the program.");
    }
}
