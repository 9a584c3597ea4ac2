namespace GrcPortal.Web.Tests.Support;

/// <summary>The clone the tests were built from: some read its sources.</summary>
internal static class Repository
{
    public static readonly string Root = Find(AppContext.BaseDirectory);

    public static string Web(params string[] parts) => At(["src", "GrcPortal.Web", .. parts]);

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "GrcPortal.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
