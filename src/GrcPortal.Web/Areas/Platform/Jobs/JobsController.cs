using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Platform.Jobs;

/// <summary>What ran in the background, where and how it ended; of the towns' rows, nothing.</summary>
[Route("travaux")]
public sealed class JobsController(PlatformDbContext db) : PlatformController
{
    private const int MostFailures = 50;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var last = await db.JobRuns.AsNoTracking().GroupBy(run => run.Job).Select(runs => runs.OrderByDescending(run => run.StartedAt).First()).ToListAsync(ct);
        var failures = await db.JobRuns.AsNoTracking().Where(run => run.Failures > 0).OrderByDescending(run => run.StartedAt).Take(MostFailures).ToListAsync(ct);
        var recently = Clock.AddHours(-1);
        var nodes = await db.JobRuns.Where(run => run.StartedAt > recently).Select(run => run.Node).Distinct().OrderBy(node => node).ToListAsync(ct);
        return View(new JobsPage([.. Timetable.Entries.Select(entry => (entry.Name, last.SingleOrDefault(run => run.Job == entry.Name)))], failures, nodes));
    }
}

public sealed record JobsPage(IReadOnlyList<(string Job, JobRun? Last)> Jobs, IReadOnlyList<JobRun> Failures, IReadOnlyList<string> Nodes);
