namespace GrcPortal.Web.Setup;

/// <summary>
/// Where this machine keeps what the application writes: the embedded server's data, files, and messages without a relay.
/// <c>Data:Folder</c>, else <c>.data</c>: of the clone in Development, out of git's sight, of the application elsewhere.
/// </summary>
internal static class DataFolder
{
    public static string Data(this WebApplicationBuilder builder, string under = "") =>
        Path.GetFullPath(Path.Combine(Home(builder), builder.Configuration["Data:Folder"] is { Length: > 0 } folder ? folder : ".data", under));

    private static string Home(WebApplicationBuilder builder) => builder.Environment.IsDevelopment()
        ? Path.Combine(builder.Environment.ContentRootPath, "..", "..")
        : builder.Environment.ContentRootPath;
}
