using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using GrcPortal.Core.Audit;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Places;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Admin.Places.Imports;

/// <summary>An address base: taken in at once, loaded in the background, followed and reported line by line.</summary>
[Route("administration/lieux/adresses"), Can(Permission.ManageSettings)]
public sealed class ImportsController(GrcDbContext db, IFileStore files, IStringLocalizer<PlacesText> texts) : AdminController
{
    public const int MostMegabytes = 200;
    private const int MostShown = 200, MostFileName = 100;

    [HttpGet]
    public IActionResult New() => View(new ImportForm());

    [HttpPost, LargeUpload(MostMegabytes)]
    public async Task<IActionResult> Create(ImportForm form, CancellationToken ct)
    {
        if (form.File is null) ModelState.AddModelError(nameof(form.File), texts["File.Missing"]);
        else if (form.File.Length is 0) ModelState.AddModelError(nameof(form.File), texts["File.Empty"]);
        if (!ModelState.IsValid) return Invalid("New", form);

        StoredFile stored;
        try
        {
            await using var posted = form.File!.OpenReadStream();
            stored = await files.SaveAsync(FileKey.New(Town.Id, Clock), posted, ct);
        }
        catch (FileStoreFullException)
        {
            ModelState.AddModelError(nameof(form.File), texts["File.NoRoom"]);
            return Invalid("New", form);
        }
        var import = new AddressImport { FileName = NameOf(form.File), FileKey = stored.Key.ToString(), AskedAt = Clock, AgentId = Me.Id };
        db.Add(import);
        db.Add(AuditEntry.Of(AuditAct.AddressesImported, import.Id, Now));
        await db.SaveChangesAsync(ct);
        return Redirect($"/administration/lieux/adresses/{import.Id}");
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken ct) => await FindAsync(id, ct) is { } import
        ? View(new ImportPage(import, [.. import.Problems.Take(MostShown)], Math.Max(0, import.Refused - MostShown)))
        : NotFound();

    /// <summary>For the page that follows it with a script.</summary>
    [HttpGet("{id:guid}/avancement")]
    public async Task<IActionResult> Progress(Guid id, CancellationToken ct)
    {
        var import = await db.AddressImports.Where(i => i.Id == id).Select(i => new { i.State, i.Lines, i.Refused }).SingleOrDefaultAsync(ct);
        if (import is null) return NotFound();
        return Json(new { state = import.State.ToString(), ended = import.State is not (ImportState.Waiting or ImportState.Loading), words = texts[$"Progress.{import.State}", import.Lines, import.Refused].Value });
    }

    [HttpGet("{id:guid}/rapport")]
    public async Task<IActionResult> Report(Guid id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } import) return NotFound();
        var report = new StringBuilder($"{texts["Report.Line"]};{texts["Report.Column"]};{texts["Report.Problem"]}\r\n");
        foreach (var (line, column, code) in import.Problems)
            report.Append(CultureInfo.InvariantCulture, $"{line};{column};\"{texts[$"Problem.{code}"].Value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\r\n");
        return File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(report.ToString())], "text/csv; charset=utf-8", "lignes-refusees.csv");
    }

    private Task<AddressImport?> FindAsync(Guid id, CancellationToken ct) => db.AddressImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct);

    /// <summary>As the administrator knows it, without what a name may hide.</summary>
    private static string NameOf(IFormFile file)
    {
        var name = TidyText.Of(Path.GetFileName(file.FileName)) ?? "bal.csv";
        return name.Length <= MostFileName ? name : name[^MostFileName..];
    }
}

public sealed class ImportForm
{
    [Display(Name = "File")]
    public IFormFile? File { get; set; }
}

public sealed record ImportPage(AddressImport Import, IReadOnlyList<ImportProblem> Shown, int MoreRefused)
{
    public bool IsRunning => Import.State is ImportState.Waiting or ImportState.Loading;
}
