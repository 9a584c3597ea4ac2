using GrcPortal.Core.Data;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Security;
using GrcPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Platform.SignIn;

/// <summary>A password alone is not enough for an installation that serves real towns: in Production an operator without a second factor sets one up before anything else.</summary>
[AllowAnonymous]
public sealed class SignInController(
    PlatformDbContext db, IPasswordHasher<Operator> hasher, SignInBrake brake, HalfSignedIn half, IServiceProvider services, IStringLocalizer<SignInText> texts)
    : PlatformController
{
    [HttpGet("connexion")]
    public IActionResult New(string? retour) => User.IsSignedIn(Schemes.Operator) ? LocalRedirect(Onward(retour)) : View(new SignInForm());

    [HttpPost("connexion"), EnableRateLimiting(Limits.SignIns)]
    public async Task<IActionResult> Create(SignInForm form, string? retour, CancellationToken ct)
    {
        if (!ModelState.IsValid) return Invalid("New", form);
        var name = OperatorsName(form.Email);
        if (await brake.TryAsync(name, ct) is var wait && wait > TimeSpan.Zero) return MustWait("New", form, wait);
        if (await OperatorAsync(form, ct) is not { } person)
        {
            ModelState.AddModelError("", texts["Refused"]);
            return Invalid("New", form);
        }
        await brake.ReleaseAsync(name, ct);
        if (person.HasSecondFactor() || services.GetRequiredService<IWebHostEnvironment>().IsProduction())
        {
            half.Begin(person.Id, person.SecurityStamp, Onward(retour));
            return LocalRedirect(person.HasSecondFactor() ? "/connexion/code" : "/second-facteur");
        }
        services.GetRequiredService<KnownDevice>().Remember(name);
        await services.GetRequiredService<OperatorSession>().SignInAsync(person);
        return LocalRedirect(Onward(retour));
    }

    [HttpPost("deconnexion")]
    public async Task<IActionResult> Delete(CancellationToken ct)
    {
        await services.GetRequiredService<OperatorSession>().SignOutAsync(ct);
        return LocalRedirect("/connexion");
    }

    internal static string OperatorsName(string email) => $"operator:{email.Trim().ToLowerInvariant()}";

    private async Task<Operator?> OperatorAsync(SignInForm form, CancellationToken ct)
    {
        var email = EmailAddress.Parse(form.Email);
        var person = email is null ? null : await db.Operators.AsNoTracking().SingleOrDefaultAsync(o => o.Email == email, ct);
        var matches = person is null
            ? services.GetRequiredService<DecoyPassword>().Check(form.Password)
            : hasher.VerifyHashedPassword(person, person.PasswordHash, form.Password) is not PasswordVerificationResult.Failed;
        return matches ? person : null;
    }

    private string Onward(string? back) => Url.IsLocalUrl(back) ? back : "/";
}
