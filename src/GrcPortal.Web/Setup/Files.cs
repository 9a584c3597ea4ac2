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
            Root = Path.GetFullPath(builder.Configuration["Files:Path"]!, builder.Environment.IsDevelopment()
                ? Path.Combine(builder.Environment.ContentRootPath, "..", "..")
                : builder.Environment.ContentRootPath),
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
