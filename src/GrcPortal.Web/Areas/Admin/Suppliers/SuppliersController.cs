using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Data;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Admin.Suppliers;

[Route("administration/fournisseurs"), Can(Permission.ManageCosts)]
public sealed class SuppliersController(GrcDbContext db, IStringLocalizer<SuppliersText> texts) : AdminController
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await FurnishedAsync(new(), ct));

    [HttpPost]
    public async Task<IActionResult> Create(SupplierForm form, CancellationToken ct)
    {
        form = await FurnishedAsync(form, ct);
        var name = TidyText.Of(form.Name);
        if (form.Rows.Any(row => string.Equals(row.Name, name, StringComparison.OrdinalIgnoreCase))) ModelState.AddModelError(nameof(form.Name), texts["Known"]);
        if (!ModelState.IsValid) return Invalid("Index", form);

        db.Add(new Supplier { Name = name! });
        await db.SaveChangesAsync(ct);
        Flash("SupplierAdded");
        return Redirect("/administration/fournisseurs");
    }

    private async Task<SupplierForm> FurnishedAsync(SupplierForm form, CancellationToken ct)
    {
        form.Rows = await db.Suppliers.Select(s => new SupplierRow(s.Name,
            db.Interventions.Count(i => i.SupplierId == s.Id),
            db.Purchases.Where(p => p.SupplierId == s.Id && p.Stage != PurchaseStage.Quoted).Sum(p => p.Gross))).ToListByAsync(row => row.Name, ct);
        return form;
    }
}

public sealed class SupplierForm
{
    [Required(ErrorMessage = "Required.SupplierName"), StringLength(120)]
    public string Name { get; set; } = "";

    [BindNever, ValidateNever]
    public IReadOnlyList<SupplierRow> Rows { get; set; } = [];
}

public sealed record SupplierRow(string Name, int Interventions, decimal Purchases);
