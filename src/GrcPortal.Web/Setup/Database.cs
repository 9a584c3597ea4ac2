using GrcPortal.Core.Data;
using GrcPortal.Core.Data.Embedded;
using GrcPortal.Core.Data.Isolation;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Setup;

internal static class DatabaseServices
{
    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(provider => new GrcDatabase(Options(builder, provider)));
        services.AddGrcDatabase(provider => provider.GetRequiredService<WayToRows>().In(provider.GetRequiredService<GrcDatabase>())).AddScoped<ReadingRoom>();
        services.AddDbContext<PlatformDbContext>((provider, options) => options.UseNpgsql(
            provider.GetRequiredService<GrcDatabase>().Platform
            ?? throw new StartUpRefusedException("The operator's console needs ConnectionStrings:GrcPlatform.")));
    }

    private static GrcDatabaseOptions Options(WebApplicationBuilder builder, IServiceProvider provider) => new()
    {
        App = builder.Configuration.GetConnectionString("Grc"),
        Owner = builder.Configuration.GetConnectionString("GrcOwner"),
        Platform = builder.Configuration.GetConnectionString("GrcPlatform"),
        Replica = builder.Configuration.GetConnectionString("GrcReplica"),
        MigratesAtStart = builder.Environment.IsDevelopment(),
        Embedded = builder.Environment.IsDevelopment() ? Embedded(builder, provider) : null,
    };

    private static EmbeddedPostgresOptions Embedded(WebApplicationBuilder builder, IServiceProvider provider) =>
        new(builder.Data())
        {
            NodeModules = Path.Combine(builder.Environment.ContentRootPath, "node_modules"),
            Logger = provider.GetRequiredService<ILoggerFactory>().CreateLogger("GrcPortal.Database"),
        };
}
