using System.Data.Common;
using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Core.Statistics;

namespace GrcPortal.Web.Setup;

internal static class TimetableServices
{
    public static void AddTimetable(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        foreach (var entry in Timetable.Entries) services.AddScoped(entry.Job);
        services.AddScoped<CurrentTenantScope>().AddScoped<CountDays>().AddScoped<FollowEach>().AddSingleton<RunForTenants>().AddSingleton<JobRuns>();
        services.AddSingleton(Telemetry.NodeOf(builder.Configuration));
        services.AddSingleton(new ThumbnailOptions()).AddSingleton<ThumbnailMaker>();
        if (!builder.Configuration.GetValue("Jobs:Run", true)) return;

        services.AddSingleton<DbDataSource>(provider => provider.GetRequiredService<GrcDatabase>().Jobs);
        services.AddTimetable();
        services.AddHostedService<WorkRunner>();
    }
}
