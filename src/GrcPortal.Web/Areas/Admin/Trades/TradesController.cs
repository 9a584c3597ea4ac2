using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Admin.Trades;

/// <summary>What people do for a living; the rates are kept beside.</summary>
[Route("administration/metiers"), CanEverywhere(Permission.ManageOrganisation)]
public sealed class TradesController(GrcDbContext db, ChangeTrades change, IStringLocalizer<TradesText> texts) : AdminController
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await FurnishedAsync(new(), ct));

    [HttpPost]
    public async Task<IActionResult> Create(TradeForm form, CancellationToken ct)
    {
        await FurnishedAsync(form, ct);
        if (!ModelState.IsValid) return Invalid("Index", form);
        return await change.AddAsync(TidyText.Of(form.Name)!, Now, ct) ? Done("TradeAdded") : Taken("Index", form);
    }

    [HttpGet("{tradeId:guid}/modification")]
    public async Task<IActionResult> Edit(Guid tradeId, CancellationToken ct) =>
        await db.Trades.Where(t => t.Id == tradeId).Select(t => new TradeForm { Name = t.Name }).SingleOrDefaultAsync(ct) is { } form ? View(form) : NotFound();

    [HttpPost("{tradeId:guid}/modification")]
    public async Task<IActionResult> Update(Guid tradeId, TradeForm form, CancellationToken ct)
    {
        if (!await db.Trades.AnyAsync(t => t.Id == tradeId, ct)) return NotFound();
        if (!ModelState.IsValid) return Invalid("Edit", form);
        return await change.RenameAsync(tradeId, TidyText.Of(form.Name)!, Now, ct) ? Done("TradeChanged") : Taken("Edit", form);
    }

    private ViewResult Taken(string view, TradeForm form)
    {
        ModelState.AddModelError(nameof(form.Name), texts["Known"]);
        return Invalid(view, form);
    }

    private LocalRedirectResult Done(string flash)
    {
        Flash(flash);
        return LocalRedirect("/administration/metiers");
    }

    private async Task<TradeForm> FurnishedAsync(TradeForm form, CancellationToken ct)
    {
        form.Rows = await db.Trades.Select(t => new TradeRow(t.Id, t.Name, db.Agents.Count(a => a.TradeId == t.Id && a.IsActive))).ToListByAsync(row => row.Name, ct);
        return form;
    }
}

public sealed class TradeForm
{
    [Required(ErrorMessage = "Required.TradeName"), StringLength(100)]
    public string Name { get; set; } = "";

    [BindNever, ValidateNever]
    public IReadOnlyList<TradeRow> Rows { get; set; } = [];
}

public sealed record TradeRow(Guid Id, string Name, int Agents);
