using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using GrcPortal.Web.Setup;
using GrcPortal.Web.Shared.SecondFactors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.MyAccount;

/// <summary>An agent's second factor: on with a first code, off with the password.</summary>
[Route("agents/compte/second-facteur")]
public sealed class SecondFactorController(GrcDbContext db, SecondFactorDesk desk, OwnPassword own, IStringLocalizer<SecondFactorText> texts) : BackOfficeController
{
    private const string Setup = "/Shared/SecondFactors/Setup.cshtml";

    [HttpGet]
    public async Task<IActionResult> Edit(CancellationToken ct)
    {
        var account = await AccountAsync(ct);
        return account.HasSecondFactor() ? View("SecondFactor", new TurnOffForm()) : View(Setup, Offer(account));
    }

    [HttpPost, EnableRateLimiting(Limits.SignIns)]
    public async Task<IActionResult> Create(SetupForm form, CancellationToken ct)
    {
        var account = await AccountAsync(ct);
        if (account.HasSecondFactor()) return LocalRedirect("/agents/compte");
        if (ModelState.IsValid && desk.TurnOn(account, form.Offered, form.Code) is { } codes)
        {
            await db.SaveChangesAsync(ct);
            return View("/Shared/SecondFactors/RecoveryCodes.cshtml", new RecoveryCodesPage(codes, Url.Content("~/agents/compte")));
        }
        if (ModelState.IsValid) ModelState.AddModelError(nameof(form.Code), texts["Setup.Wrong"]);
        return Invalid(Setup, Offer(account, form.Offered));
    }

    [HttpPost("codes"), EnableRateLimiting(Limits.SignIns)]
    public Task<IActionResult> Renew(TurnOffForm form, CancellationToken ct) => WithPasswordAsync(form, async account =>
    {
        var codes = account.RenewRecoveryCodes();
        await db.SaveChangesAsync(ct);
        return View("/Shared/SecondFactors/RecoveryCodes.cshtml", new RecoveryCodesPage(codes, Url.Content("~/agents/compte")));
    }, ct);

    [HttpPost("retrait"), EnableRateLimiting(Limits.SignIns)]
    public Task<IActionResult> Delete(TurnOffForm form, CancellationToken ct) => WithPasswordAsync(form, async account =>
    {
        account.TurnOffSecondFactor();
        await db.SaveChangesAsync(ct);
        Flash("SecondFactorOff");
        return LocalRedirect("/agents/compte");
    }, ct);

    private async Task<IActionResult> WithPasswordAsync(TurnOffForm form, Func<Account, Task<IActionResult>> act, CancellationToken ct)
    {
        if (!ModelState.IsValid) return Invalid("SecondFactor", form);
        var check = await own.CheckAsync(User.AccountId(), form.Current, ct);
        if (check.Wait > TimeSpan.Zero) return MustWait("SecondFactor", form, check.Wait);
        if (check.Account is { } account) return account.HasSecondFactor() ? await act(account) : LocalRedirect("/agents/compte");
        ModelState.AddModelError(nameof(form.Current), own.Wrong);
        return Invalid("SecondFactor", form);
    }

    private SetupPage Offer(Account account, string? offered = null) => new(desk.Offer(account, Town.Name, account.Email!, offered), IsCompulsory: false);

    private Task<Account> AccountAsync(CancellationToken ct)
    {
        var id = User.AccountId();
        return db.Users.SingleAsync(a => a.Id == id, ct);
    }
}

public sealed class TurnOffForm
{
    [Required(ErrorMessage = "Required.SignInPassword"), StringLength(ChangePassword.Longest), DataType(DataType.Password)]
    public string Current { get; set; } = "";
}
