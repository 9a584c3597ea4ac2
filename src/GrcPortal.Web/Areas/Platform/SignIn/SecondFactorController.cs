using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Security;
using GrcPortal.Web.Setup;
using GrcPortal.Web.Shared.SecondFactors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Platform.SignIn;

/// <summary>An operator's first second factor: between the password and the console where it is compulsory, from the console elsewhere.</summary>
[AllowAnonymous, Route("second-facteur")]
public sealed class SecondFactorController(PlatformDbContext db, HalfOperator half, SecondFactorDesk desk, IServiceProvider services, IStringLocalizer<SecondFactorText> texts) : PlatformController
{
    private const string Setup = "/Shared/SecondFactors/Setup.cshtml";

    [HttpGet]
    public async Task<IActionResult> New(CancellationToken ct)
    {
        if (await CurrentAsync(ct) is not { } person) return LocalRedirect("/connexion");
        if (!person.HasSecondFactor()) return View(Setup, Offer(person));
        Flash("SecondFactorOn");
        return LocalRedirect("/");
    }

    [HttpPost, EnableRateLimiting(Limits.SignIns)]
    public async Task<IActionResult> Create(SetupForm form, CancellationToken ct)
    {
        if (await CurrentAsync(ct) is not { } person || person.HasSecondFactor()) return LocalRedirect("/connexion");
        if (ModelState.IsValid && desk.TurnOn(person, form.Offered, form.Code) is { } codes)
        {
            await db.SaveChangesAsync(ct);
            services.GetRequiredService<HalfSignedIn>().End();
            services.GetRequiredService<KnownDevice>().Remember(SignInController.OperatorsName(person.Email));
            if (!User.IsSignedIn(Schemes.Operator)) await services.GetRequiredService<OperatorSession>().SignInAsync(person);
            return View("/Shared/SecondFactors/RecoveryCodes.cshtml", new RecoveryCodesPage(codes, Url.Content("~/")));
        }
        if (ModelState.IsValid) ModelState.AddModelError(nameof(form.Code), texts["Setup.Wrong"]);
        return Invalid(Setup, Offer(person, form.Offered));
    }

    private async Task<Operator?> CurrentAsync(CancellationToken ct)
    {
        if (await half.CurrentAsync(ct) is var (person, _)) return person;
        if (!User.IsSignedIn(Schemes.Operator)) return null;
        var id = User.AccountId();
        return await db.Operators.SingleOrDefaultAsync(o => o.Id == id, ct);
    }

    private SetupPage Offer(Operator person, string? offered = null) =>
        new(desk.Offer(person, "GrcPortal", person.Email, offered), services.GetRequiredService<IWebHostEnvironment>().IsProduction());
}
