using GrcPortal.Core.Audit;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Exports;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Core.Requests.Listing;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Inbox.Exporting;

/// <summary>Lists taken away as files: asked for here, written in the background, fetched within a day. Asking and fetching leave a trace.</summary>
[Route("agents/demandes/exports"), Can(Permission.ExportRequests)]
public sealed class ExportingController(GrcDbContext db, IFileStore files, FilterRequests filters, IConfiguration configuration, IStringLocalizer<InboxText> texts) : BackOfficeController
{
    private const int Shown = 20;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await MineAsync(ct));

    [HttpPost]
    public async Task<IActionResult> Create(ExportForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid) return Invalid("Index", await MineAsync(ct));
        var (me, since, most) = (Me.Id, Clock.AddDays(-1), configuration.GetValue("Limits:ExportsPerDay", 10));
        if (await db.ExportJobs.CountAsync(job => job.AgentId == me && job.AskedAt > since, ct) >= most)
        {
            ModelState.AddModelError("", texts["Export.TooMany", most]);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return View("Index", await MineAsync(ct));
        }

        var list = InboxAddress.Normal(form.Query);
        var job = new ExportJob { AgentId = Me.Id, Format = form.Format!.Value, Filter = ExportQuery.With(list, form.WithPeople), AskedAt = Clock, Rows = await CountAsync(list, ct) };
        db.Add(job);
        db.Add(Trace(AuditAct.ExportAsked, job));
        await db.SaveChangesAsync(ct);
        return LocalRedirect($"/agents/demandes/exports/{job.Id}");
    }

    [HttpGet("{exportId:guid}")]
    public async Task<IActionResult> Show(Guid exportId, CancellationToken ct) => await FindAsync(exportId, ct) is { } job ? View(job) : NotFound();

    [HttpGet("{exportId:guid}/fichier")]
    public async Task<IActionResult> Download(Guid exportId, CancellationToken ct)
    {
        if (await FindAsync(exportId, ct) is not { State: JobState.Done, FileKey: { } key } job || await files.OpenAsync(FileKey.Parse(key), ct) is not { } content) return NotFound();
        db.Add(Trace(AuditAct.ExportDownloaded, job));
        await db.SaveChangesAsync(ct);
        Response.Headers.CacheControl = "no-store";
        var (type, ending) = job.Format is ExportFormat.Xlsx ? ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx") : ("text/csv; charset=utf-8", "csv");
        return File(content, type, $"demandes-{Town.DayOf(job.AskedAt):yyyy-MM-dd}-{ExportColumns.Mark(job.Id)}.{ending}");
    }

    private async Task<int> CountAsync(string list, CancellationToken ct)
    {
        var asked = QueryHelpers.ParseQuery(list);
        var filter = await filters.WithSubtreeAsync(RequestFilter.Parse(asked), ct);
        return await filters.Apply(db.Requests.ExportableBy(Me), filter).In(InboxViews.Parse(asked.GetValueOrDefault("vue")), Me, Today, filter).CountAsync(ct);
    }

    private Task<List<ExportJob>> MineAsync(CancellationToken ct)
    {
        var me = Me.Id;
        return db.ExportJobs.AsNoTracking().Where(job => job.AgentId == me).OrderByDescending(job => job.AskedAt).Take(Shown).ToListAsync(ct);
    }

    private Task<ExportJob?> FindAsync(Guid id, CancellationToken ct)
    {
        var me = Me.Id;
        return db.ExportJobs.AsNoTracking().SingleOrDefaultAsync(job => job.Id == id && job.AgentId == me, ct);
    }

    private AuditEntry Trace(AuditAct act, ExportJob job) => new() { At = Clock, AgentId = Me.Id, Act = act, SubjectId = job.Id };
}
