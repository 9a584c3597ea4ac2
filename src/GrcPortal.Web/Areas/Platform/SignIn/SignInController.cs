using GrcPortal.Core.Data;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Security;
using GrcPortal.Web.Setup;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Platform.SignIn;

/// <summary>Operators prove who they are with a password alone, which is not enough for an installation that serves real towns: in Production nobody enters until there is a second factor.</summary>
[AllowAnonymous]
public sealed class SignInController(
    PlatformDbContext db, IPasswordHasher<Operator> hasher, IServiceProvider services, IWebHostEnvironment environment, IStringLocalizer<SignInText> texts)
    : PlatformController
{
    [HttpGet("connexion")]
    public IActionResult New(string? retour) =>
        environment.IsProduction() ? Shut()
        : User.Identity?.IsAuthenticated is true ? Onward(retour)
        : View(new SignInForm());

    [HttpPost("connexion"), EnableRateLimiting(Limits.SignIns)]
    public async Task<IActionResult> Create(SignInForm form, string? retour, CancellationToken ct)
    {
        if (environment.IsProduction()) return Shut();
        if (!ModelState.IsValid) return Invalid("New", form);
        if (await OperatorAsync(form, ct) is not { } person)
        {
            ModelState.AddModelError("", texts["Refused"]);
            return Invalid("New", form);
        }
        await HttpContext.SignInAsync(Schemes.Operator, OperatorSession.PrincipalOf(person));
        return Onward(retour);
    }

    [HttpPost("deconnexion")]
    public async Task<IActionResult> Delete()
    {
        await HttpContext.SignOutAsync(Schemes.Operator);
        return LocalRedirect("/connexion");
    }

    private async Task<Operator?> OperatorAsync(SignInForm form, CancellationToken ct)
    {
        var email = EmailAddress.Parse(form.Email);
        var person = email is null ? null : await db.Operators.AsNoTracking().SingleOrDefaultAsync(o => o.Email == email, ct);
        var matches = person is null
            ? services.GetRequiredService<DecoyPassword>().Check(form.Password)
            : hasher.VerifyHashedPassword(person, person.PasswordHash, form.Password) is not PasswordVerificationResult.Failed;
        return matches ? person : null;
    }

    private ViewResult Shut()
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return View("Shut");
    }

    private LocalRedirectResult Onward(string? back) => LocalRedirect(Url.IsLocalUrl(back) ? back : "/");
}
