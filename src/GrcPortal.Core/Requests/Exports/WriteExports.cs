using System.Globalization;
using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Core.Requests.Listing;
using GrcPortal.Core.Tenants;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace GrcPortal.Core.Requests.Exports;

/// <summary>
/// Writes the lists that were asked for as files, one after another, each held under a lease. What its agent may see is asked anew
/// for each batch; a node that lost its lease keeps nothing, so that a killed one's work is finished elsewhere without a second file.
/// </summary>
public sealed partial class WriteExports(
    GrcDbContext db, ReadingRoom room, ReadAgentIdentity identities, IFileStore files, CurrentTenant tenant, TimeProvider clock,
    IStringLocalizer<RequestsText> words, ILogger<WriteExports> log) : ITenantJob
{
    public const int Batch = 500, MostAttempts = 3;

    public async Task RunAsync(CancellationToken ct)
    {
        while (await ExportQueue.ClaimAsync(db, MostAttempts, ct) is { } job)
        {
            try
            {
                await WriteAsync(job, ct);
            }
            catch (Exception failed) when (failed is not OperationCanceledException || !ct.IsCancellationRequested)
            {
                Failed(job.Id, failed.GetType().Name, job.Attempts);
                db.ChangeTracker.Clear();
                if (job.Attempts >= MostAttempts) await ExportQueue.EndAsync(db, job, JobState.Failed, null, ct);
            }
        }
    }

    private async Task WriteAsync(ExportJob job, CancellationToken ct)
    {
        using var language = new Language(tenant.Info.Culture);
        await using var draft = Draft();
        await using var reading = await room.OpenAsync(ct);
        var (done, asked) = (0, QueryHelpers.ParseQuery(job.Filter));
        using (IExportFile file = job.Format is ExportFormat.Xlsx ? new XlsxFile(draft) : new CsvFile(draft))
        {
            var columns = new ExportColumns(words, tenant.Info, job.Id, ExportQuery.HasPeople(asked));
            file.Write(columns.Heads());
            ExportLine? last = null;
            do
            {
                if (await AgentAsync(job, ct) is not { } agent)
                {
                    await ExportQueue.EndAsync(db, job, JobState.Failed, null, ct);   // no longer his to take away
                    return;
                }
                var lines = await BatchAsync(reading.ServiceProvider, asked, agent, last, ct);
                foreach (var line in lines) file.Write(columns.Cells(line));
                (done, last) = (done + lines.Count, lines.Count < Batch ? null : lines[^1]);
                if (!await ExportQueue.RenewAsync(db, job, done, ct)) return;
            }
            while (last is not null);
        }
        await KeepAsync(job, draft, ct);
    }

    private async Task KeepAsync(ExportJob job, FileStream draft, CancellationToken ct)
    {
        draft.Position = 0;
        var key = FileKey.New(tenant.Id, clock.GetUtcNow());
        await files.SaveAsync(key, draft, ct);
        if (!await ExportQueue.EndAsync(db, job, JobState.Done, key.ToString(), ct)) await files.DeleteAsync(key, ct);
    }

    private async Task<AgentIdentity?> AgentAsync(ExportJob job, CancellationToken ct)
    {
        var known = await db.Agents.Where(a => a.Id == job.AgentId && a.IsActive).Select(a => a.Name).SingleOrDefaultAsync(ct);
        if (known is null) return null;
        var agent = await identities.RunAsync(job.AgentId, known, tenant.Info.DayOf(clock.GetUtcNow()), ct);
        return agent.Has(Permission.ExportRequests) ? agent : null;
    }

    private async Task<List<ExportLine>> BatchAsync(IServiceProvider reading, Dictionary<string, StringValues> asked, AgentIdentity agent, ExportLine? last, CancellationToken ct)
    {
        var (rows, filters) = (reading.GetRequiredService<GrcDbContext>(), reading.GetRequiredService<FilterRequests>());
        var filter = await filters.WithSubtreeAsync(RequestFilter.Parse(asked), ct);
        var requests = filters.Apply(rows.Requests.ExportableBy(agent), filter).In(InboxViews.Parse(asked.GetValueOrDefault("vue")), agent, tenant.Info.DayOf(clock.GetUtcNow()), filter);
        if (last is not null)
            requests = requests.Where(r => EF.Functions.LessThan(ValueTuple.Create(r.ReceivedAt, r.Id), ValueTuple.Create(last.ReceivedAt, last.Id)));
        var page = requests.AsNoTracking().OrderByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Id).Take(Batch);
        return await (from r in page
                      join category in rows.Categories on r.CategoryId equals category.Id
                      join f in rows.Categories on category.ParentId equals (Guid?)f.Id into families
                      from family in families.DefaultIfEmpty()
                      let person = rows.Requesters.Where(p => p.RequestId == r.Id).OrderBy(p => p.Id).FirstOrDefault()
                      orderby r.ReceivedAt descending, r.Id descending
                      select new ExportLine(
                          r.Id, r.Year, r.Number, r.ReceivedAt, r.EnteredAt, category.Name, family.Name,
                          rows.Departments.Where(d => d.Id == r.DepartmentId).Select(d => d.Name).SingleOrDefault(),
                          rows.Sectors.Where(s => s.Id == r.SectorId).Select(s => s.Name).SingleOrDefault(),
                          r.ChannelIn, r.ChannelOut, r.Phase, r.PromisedOn, r.ResolvedAt, r.EndedAt, r.Address, person!.Name, person.Organisation, person.Email, person.Phone))
            .ToListAsync(ct);
    }

    /// <summary>On this machine only, for its owner only, gone when closed.</summary>
    private static FileStream Draft()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"grc-export-{Guid.NewGuid():N}")), options);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Export {ExportId} failed with {ExceptionType}, attempt {Attempt}")]
    private partial void Failed(Guid exportId, string exceptionType, int attempt);
}
