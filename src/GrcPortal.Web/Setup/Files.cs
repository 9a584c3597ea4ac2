using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Http.Features;

namespace GrcPortal.Web.Setup;

internal static class FileServices
{
    /// <summary>All the files of a message, and room for the form around them.</summary>
    public const long MostUploadBytes = FileIntake.MostBytes + 2L * 1024 * 1024;

    public static void AddFiles(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(_ => Store(builder));
        builder.Services.AddSingleton(builder.Configuration.GetSection("Antivirus").Get<ClamdOptions>() ?? new()).AddSingleton<ClamdScanner>();
        builder.Services.AddSingleton<UploadAllowance>().AddScoped<KeepFile>().AddScoped<TakeFiles>().AddScoped<TakeMessageFiles>().AddScoped<TakeAnswerFiles>();
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

    private static IFileStore Store(WebApplicationBuilder builder) =>
        builder.Configuration.GetSection("Files:S3").Get<S3FileStoreOptions>() is { IsConfigured: true } bucket
            ? new S3FileStore(bucket)
            : new DiskFileStore(new()
            {
                Root = builder.Configuration["Files:Path"] is { Length: > 0 } path ? Path.GetFullPath(path, builder.Environment.ContentRootPath) : builder.Data("files"),
                FreeSpaceFloor = builder.Configuration.GetValue<long?>("Files:FreeSpaceFloor"),
            });
}
