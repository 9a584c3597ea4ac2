using GrcPortal.Core.Data;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace GrcPortal.Core.Jobs;

/// <summary>The one place that knows the scheduler: a clustered store in the database, one Quartz job that runs an entry of the timetable for each tenant.</summary>
public static class QuartzTimetable
{
    private const string EntryKey = "entry";

    public static IServiceCollection AddTimetable(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => scheduler.GenerateInstanceId = true);
            quartz.UseDefaultThreadPool(4);
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(source => source.UseRegisteredDataSource = true);
                store.ConfigureStore(tables => tables.TablePrefix = QuartzSchema.TablePrefix);
                store.UseClustering(_ => { });
            });
            foreach (var entry in Timetable.Entries)
            {
                var key = new JobKey(entry.Name);
                quartz.AddJob<RunEntry>(job => job.WithIdentity(key).UsingJobData(EntryKey, entry.Name));
                quartz.AddTrigger(trigger => trigger.ForJob(key).WithIdentity(entry.Name)
                    .WithCronSchedule(entry.Cron, cron => cron.InTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"))));
            }
        });
        return services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true).AddHostedService<MendTimetable>();
    }

    [DisallowConcurrentExecution]
    public sealed class RunEntry(RunForTenants runner) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct)
        {
            var name = context.MergedJobDataMap.GetString(EntryKey);
            var entry = Timetable.Entries.Single(known => known.Name == name);
            await runner.AllAsync(entry.Job, ct, entry.AtOnce);
        }
    }
}
