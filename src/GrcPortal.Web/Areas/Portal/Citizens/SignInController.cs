using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using GrcPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Portal.Citizens;

/// <summary>A citizen signs in: unknown address, address not confirmed and wrong password are one sentence.</summary>
public sealed class SignInController(SignInBrake brake, IServiceProvider services, IStringLocalizer<CitizensText> texts) : CitizenController
{
    [HttpGet("compte/connexion"), AllowAnonymous]
    public IActionResult New(string? retour) => User.IsSignedIn(Schemes.Citizen) ? LocalRedirect(Onward(retour)) : View("SignIn", new CitizenSignInForm());

    [HttpPost("compte/connexion"), AllowAnonymous, EnableRateLimiting(Limits.SignIns)]
    public async Task<IActionResult> Create(CitizenSignInForm form, string? retour, CancellationToken ct)
    {
        if (!ModelState.IsValid) return Invalid("SignIn", form);
        var name = Account.CitizenUserName(form.Email);
        if (await brake.TryAsync(name, ct) is var wait && wait > TimeSpan.Zero) return MustWait("SignIn", form, wait);

        if (await services.GetRequiredService<PasswordCheck>().RunAsync(EmailAddress.Parse(form.Email) is null ? null : name, form.Password) is not { } account
            || await services.GetRequiredService<CitizenSession>().PrincipalAsync(account.Id, ct) is not { } citizen)
        {
            ModelState.AddModelError("", texts["SignIn.Refused"]);
            return Invalid("SignIn", form);
        }
        await brake.ReleaseAsync(name, ct);
        services.GetRequiredService<KnownDevice>().Remember(name);
        await services.GetRequiredService<TownTicket>().IssueAsync(Schemes.Citizen, citizen, ct);
        return LocalRedirect(Onward(retour));
    }

    [HttpPost("compte/deconnexion"), AllowAnonymous]
    public async Task<IActionResult> Delete(CancellationToken ct)
    {
        await services.GetRequiredService<TownTicket>().WithdrawAsync(Schemes.Citizen, ct);
        Response.ForgetDemands();
        Flash("SignedOut");
        return LocalRedirect("/");
    }

    private string Onward(string? back) => Url.IsLocalUrl(back) && !back.StartsWith("/agents", StringComparison.Ordinal) && !back.StartsWith("/administration", StringComparison.Ordinal) ? back : "/compte";
}
