using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using GrcPortal.Web.Setup;
using GrcPortal.Web.Shared.SecondFactors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Platform.SignIn;

/// <summary>The second step of an operator.</summary>
[AllowAnonymous, Route("connexion/code")]
public sealed class CodeController(HalfOperator half, SignInBrake brake, SecondFactorDesk desk, IServiceProvider services, IStringLocalizer<SecondFactorText> texts) : PlatformController
{
    private const string Screen = "/Shared/SecondFactors/Code.cshtml";

    [HttpGet]
    public async Task<IActionResult> New(CancellationToken ct) => await half.CurrentAsync(ct) is null ? LocalRedirect("/connexion") : View(Screen, new CodeForm());

    [HttpPost, EnableRateLimiting(Limits.SignIns)]
    public async Task<IActionResult> Create(CodeForm form, CancellationToken ct)
    {
        if (await half.CurrentAsync(ct) is not var (person, back) || !person.HasSecondFactor()) return LocalRedirect("/connexion");
        if (!ModelState.IsValid) return Invalid(Screen, form);

        var name = $"{SignInController.OperatorsName(person.Email)}/code";
        if (await brake.TryAsync(name, ct) is var wait && wait > TimeSpan.Zero) return MustWait(Screen, form, wait);
        if (!await desk.AcceptsAsync(person, form.Code, ct))
        {
            ModelState.AddModelError(nameof(form.Code), texts["Code.Wrong"]);
            return Invalid(Screen, form);
        }
        await brake.ReleaseAsync(name, ct);
        services.GetRequiredService<HalfSignedIn>().End();
        var device = services.GetRequiredService<KnownDevice>();
        device.Remember(name);
        device.Remember(SignInController.OperatorsName(person.Email));
        await services.GetRequiredService<OperatorSession>().SignInAsync(person);
        return LocalRedirect(back);
    }
}
