using GrcPortal.Core.Data;
using GrcPortal.Core.Data.Isolation;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Privacy;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Core.Statistics;
using GrcPortal.Core.Tenants;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GrcPortal.Bench.Data;

/// <summary>The parts of the application that the bench calls without a page: the founding of towns, the night's work.</summary>
internal static class BenchServices
{
    public static ServiceProvider Build(DatabaseAccess access)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddSingleton(ConnectionRules.ForJobs(access.App).Build())
            .AddScoped<CurrentTenant>().AddScoped<CurrentTenantScope>().AddScoped<FoundTown>()
            .AddScoped<CountDays>().AddScoped<RollUpDays>().AddScoped<AnonymiseDueRequests>()
            .AddSingleton<IFileStore>(new DiskFileStore(new() { Root = Path.Combine(AppContext.BaseDirectory, "files") }))
            .AddGrcDatabase(provider => provider.GetRequiredService<NpgsqlDataSource>())
            .AddDbContext<PlatformDbContext>(options => options.UseNpgsql(access.Platform));
        services.AddIdentityCore<Account>(options =>
        {
            options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            options.User.AllowedUserNameCharacters += ":'";
            options.Password = new() { RequiredLength = 12, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
        }).AddEntityFrameworkStores<GrcDbContext>();
        return services.BuildServiceProvider();
    }
}
