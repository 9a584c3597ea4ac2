namespace GrcPortal.Web.Tests.Look;

internal static class Repository
{
    private static readonly string Root = Find(AppContext.BaseDirectory);

    public static string Web(params string[] parts) => Path.Combine([Root, "src", "GrcPortal.Web", .. parts]);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "GrcPortal.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
