using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Places;
using GrcPortal.Core.Privacy;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Exports;
using GrcPortal.Core.Statistics;

namespace GrcPortal.Core.Jobs;

/// <summary>What runs when, for each tenant: the only list of job types that the scheduler may name. Hours are those of Paris.</summary>
public static class Timetable
{
    public static readonly IReadOnlyList<TimetableEntry> Entries =
    [
        new(typeof(SendMessages), "0 * * * * ?") { AtOnce = 8 },   // every minute: what a crash or a lost notice left
        new(typeof(SweepMessages), "20 4/5 * * * ?"),
        new(typeof(CountBacklog), "45 * * * * ?"),
        new(typeof(MakeSmallerSizes), "30 * * * * ?"),
        new(typeof(ImportAddresses), "45 * * * * ?"),          // what a killed import left is started over
        new(typeof(ScanFiles), "50 * * * * ?"),
        new(typeof(WriteExports), "45 * * * * ?"),
        new(typeof(RecountClocks), "35 * * * * ?"),
        new(typeof(ExpireExports), "0 20 * * * ?"),
        new(typeof(FollowQuestions), "40 25 7-20 * * ?"),      // letters leave by day
        new(typeof(RecordSilence), "25 6 * * * ?"),            // every hour: midnight comes at its own time overseas
        new(typeof(CloseResolvedRequests), "0 10 2 * * ?"),
        new(typeof(AnonymiseDueRequests), "0 30 2 * * ?"),
        new(typeof(DropOldDrafts), "0 0 3 * * ?"),
        new(typeof(ForgetOldSignIns), "0 45 2 * * ?"),
        new(typeof(SweepFiles), "0 15 3 * * ?"),
        new(typeof(RollUpToday), "15 2/5 * * * ?"),            // every five minutes
        new(typeof(RollUpDays), "0 0 4 * * ?"),
    ];
}

public sealed record TimetableEntry(Type Job, string Cron)
{
    public string Name => Job.Name;

    /// <summary>How many towns side by side: more than one where the time goes by waiting for somebody else's server.</summary>
    public int AtOnce { get; init; } = 1;
}
