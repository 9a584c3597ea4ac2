namespace GrcPortal.Core.Tests.Requests.Files;

/// <summary>Photos drawn by Samples/make-samples.sh: 96 × 64 pixels, canary words wherever metadata can lie.</summary>
internal static class Sample
{
    public static string[] Names { get; } =
        [.. Directory.EnumerateFiles(Folder).Select(f => Path.GetFileName(f)).Where(f => !f.EndsWith(".sh", StringComparison.Ordinal)).Order()];

    public static string[] StillNames { get; } = [.. Names.Where(n => !n.StartsWith("animated", StringComparison.Ordinal))];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Requests", "Files", "Samples");

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name));
}
