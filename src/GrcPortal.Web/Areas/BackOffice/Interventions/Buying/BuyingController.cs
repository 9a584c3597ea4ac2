using System.Globalization;
using GrcPortal.Core.Data;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Interventions.Buying;

/// <summary>What is bought from a supplier: quoted, then ordered, then invoiced.</summary>
[Route("agents/interventions/{id:guid}/achats"), Can(Permission.ManageCosts)]
public sealed class BuyingController(GrcDbContext db, InterventionGate gate, IStringLocalizer<InterventionsText> texts) : InterventionController
{
    [HttpGet("nouveau")]
    public async Task<IActionResult> New(Guid id, CancellationToken ct) =>
        await gate.ShowPurchaseAsync(id, ct) is { } shown ? View(await FurnishedAsync(new() { SupplierId = shown.Intervention.SupplierId }, ct)) : NotFound();

    [HttpPost("nouveau")]
    public async Task<IActionResult> Create(Guid id, BuyingForm form, CancellationToken ct)
    {
        if (await gate.ToBuyForAsync(id, ct) is not { } intervention) return NotFound();
        if (await ReadAsync(form, ct) is not { } terms) return Invalid("New", form);

        intervention.Buy(form.SupplierId!.Value, TidyText.Of(form.Label)!, terms, Now);
        await db.SaveChangesAsync(ct);
        return DoneWith(id, "PurchaseRecorded");
    }

    [HttpGet("{purchaseId:guid}")]
    public async Task<IActionResult> Edit(Guid id, Guid purchaseId, CancellationToken ct)
    {
        if (await gate.ShowPurchaseAsync(id, ct) is null || await FindAsync(id, purchaseId, ct) is not { } purchase) return NotFound();
        return View("New", await FurnishedAsync(new()
        {
            SupplierId = purchase.SupplierId,
            Label = purchase.Label ?? "",
            Quantity = Written(purchase.Quantity),
            UnitPrice = Written(purchase.UnitPrice),
            VatRate = purchase.VatRate.ToString("0.##", CultureInfo.InvariantCulture),
            Stage = purchase.Stage,
            QuoteNumber = purchase.QuoteNumber,
            OrderNumber = purchase.OrderNumber,
            InvoiceNumber = purchase.InvoiceNumber,
        }, ct, purchase));
    }

    /// <summary>The supplier and what is bought stay: another line says another thing.</summary>
    [HttpPost("{purchaseId:guid}")]
    public async Task<IActionResult> Update(Guid id, Guid purchaseId, BuyingForm form, CancellationToken ct)
    {
        if (await gate.ToBuyForAsync(id, ct) is not { } intervention || await FindAsync(id, purchaseId, ct) is not { } purchase) return NotFound();
        (form.SupplierId, form.Label) = (purchase.SupplierId, purchase.Label ?? "");
        ModelState.Remove(nameof(form.SupplierId));
        ModelState.Remove(nameof(form.Label));
        if (await ReadAsync(form, ct, purchase) is not { } terms) return Invalid("New", form);

        intervention.Amend(purchase, terms);
        await db.SaveChangesAsync(ct);
        return DoneWith(id, "PurchaseRecorded");
    }

    private async Task<PurchaseTerms?> ReadAsync(BuyingForm form, CancellationToken ct, Purchase? known = null)
    {
        await FurnishedAsync(form, ct, known);
        if (form.SupplierId is { } chosen && form.Suppliers.All(one => one.Value != chosen.ToString())) ModelState.AddModelError(nameof(form.SupplierId), texts["Buy.SupplierGone"]);
        return form.Read(Today, ModelState, key => texts[key]);
    }

    /// <summary>Tracked beside its intervention, so that it is one of its purchases.</summary>
    private Task<Purchase?> FindAsync(Guid id, Guid purchaseId, CancellationToken ct) =>
        db.Purchases.SingleOrDefaultAsync(one => one.Id == purchaseId && one.InterventionId == id, ct);

    private async Task<BuyingForm> FurnishedAsync(BuyingForm form, CancellationToken ct, Purchase? known = null)
    {
        ViewData["Known"] = known;
        var its = known?.SupplierId;
        form.Suppliers = await db.Suppliers.Where(s => s.IsActive || s.Id == its).Select(s => new SelectListItem(s.Name, s.Id.ToString())).ToListByAsync(one => one.Text, ct);
        return form;
    }

    private static string Written(decimal amount) => amount.ToString("0.####", CultureInfo.CurrentCulture);
}
