using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Data;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Admin.Rates;

/// <summary>What an hour of each trade costs. A rate is never edited: what was counted at it stays true.</summary>
[Route("administration/taux"), Can(Permission.ManageCosts)]
public sealed class RatesController(GrcDbContext db, IStringLocalizer<RatesText> texts) : AdminController
{
    private const decimal MostEuros = 500;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await FurnishedAsync(new() { From = Today }, ct));

    [HttpPost]
    public async Task<IActionResult> Create(RateForm form, CancellationToken ct)
    {
        form = await FurnishedAsync(form, ct);
        var amount = Check(form);
        if (!ModelState.IsValid) return Invalid("Index", form);

        db.Add(new HourlyRate { TradeId = form.TradeId!.Value, From = form.From!.Value, Amount = amount });
        await db.SaveChangesAsync(ct);
        Flash("RateAdded");
        return Redirect("/administration/taux");
    }

    private decimal Check(RateForm form)
    {
        var amount = Euros.Parse(form.Amount) is { } typed ? Math.Round(typed, 2, MidpointRounding.AwayFromZero) : (decimal?)null;
        if (form.Amount is { Length: > 0 } && amount is null or <= 0 or > MostEuros)
            ModelState.AddModelError(nameof(form.Amount), texts[amount is null ? "NotANumber" : amount <= 0 ? "NotPositive" : "Absurd"]);
        if (form.From is { } from && (from < Today.AddYears(-5) || from > Today.AddYears(5))) ModelState.AddModelError(nameof(form.From), texts["BadDay"]);
        if (form.TradeId is { } trade && form.Trades.All(one => one.Value != trade.ToString())) ModelState.AddModelError(nameof(form.TradeId), texts["TradeGone"]);
        if (form.Rows.Any(row => row.TradeId == form.TradeId && row.From == form.From)) ModelState.AddModelError(nameof(form.From), texts["Known"]);
        return amount ?? 0;
    }

    private async Task<RateForm> FurnishedAsync(RateForm form, CancellationToken ct)
    {
        form.Today = Today;
        form.Trades = await db.Trades.Select(t => new SelectListItem(t.Name, t.Id.ToString())).ToListByAsync(one => one.Text, ct);
        form.Rows = await (from rate in db.HourlyRates
                           join trade in db.Trades on rate.TradeId equals trade.Id
                           orderby rate.From descending
                           select new RateRow(trade.Id, trade.Name, rate.From, rate.Amount)).ToListByAsync(row => row.Trade, ct);
        return form;
    }
}

public sealed class RateForm
{
    [Required(ErrorMessage = "Required.Trade")]
    public Guid? TradeId { get; set; }

    [Required(ErrorMessage = "Required.RateFrom")]
    public DateOnly? From { get; set; }

    [Required(ErrorMessage = "Required.Amount"), StringLength(20)]
    public string Amount { get; set; } = "";

    [BindNever, ValidateNever]
    public DateOnly Today { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Trades { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<RateRow> Rows { get; set; } = [];

    /// <summary>The one that counts today.</summary>
    public bool IsCurrent(RateRow row) => row.From <= Today && !Rows.Any(other => other.TradeId == row.TradeId && other.From > row.From && other.From <= Today);
}

public sealed record RateRow(Guid TradeId, string Trade, DateOnly From, decimal Amount);
