using GrcPortal.Core.Requests.Files;
using Microsoft.AspNetCore.Http.Features;

namespace GrcPortal.Web.Setup;

internal static class FileServices
{
    /// <summary>Ten megabytes a file, and room for the form around it.</summary>
    public const long MostUploadBytes = 11L * 1024 * 1024;

    public static void AddFiles(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IFileStore>(_ => new DiskFileStore(new()
        {
            Root = builder.Configuration["Files:Path"] is { Length: > 0 } path
                ? Path.GetFullPath(path, builder.Environment.ContentRootPath)
                : builder.Data("files"),
        }));
        builder.Services.Configure<FormOptions>(options =>
        {
            options.ValueCountLimit = 200;
            options.ValueLengthLimit = 64 * 1024;
            options.MultipartBodyLengthLimit = MostUploadBytes;
        });
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 256 * 1024;   // raised on the upload routes
        });
    }
}
