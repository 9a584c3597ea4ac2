using GrcPortal.Core.Data.Isolation;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GrcPortal.Core.Data;

/// <summary>How every context of ours is configured, whoever builds it: the application, a verb, a test.</summary>
public static class DatabaseSetup
{
    public static IServiceCollection AddGrcDatabase(this IServiceCollection services, Func<IServiceProvider, NpgsqlDataSource> dataSource)
    {
        services.AddDbContext<GrcDbContext>((provider, options) => Configure(options, dataSource(provider), provider.GetRequiredService<TownCalendars>())
            .AddInterceptors(new RingAfterCommit(provider.GetRequiredService<WorkBell>(), provider.GetRequiredService<TownMemory>())));
        return services.AddSingleton<WorkBell>().AddSingleton<TownMemory>().AddSingleton<TownCalendars>().AddScoped<WayToRows>();
    }

    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, NpgsqlDataSource dataSource, TownCalendars? calendars = null) =>
        options.UseNpgsql(dataSource, npgsql => npgsql.MigrationsHistoryTable("__EFMigrationsHistory", "public"))
            .AddInterceptors(new TenantConnectionInterceptor(), new FollowEvents(calendars ?? new(new(TimeProvider.System))), new NotifyOnRequestEvents(), new SaveGuard())
            .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.MappedEntityTypeIgnoredWarning)   // Identity's claims: ours come from roles
                .Throw(RelationalEventId.MultipleCollectionIncludeWarning));
}
