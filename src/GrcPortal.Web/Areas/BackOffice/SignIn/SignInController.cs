using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using GrcPortal.Web.Setup;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.SignIn;

/// <summary>Unknown address, wrong password, agent who left: one sentence, in the same time. No lockout, which would let a stranger shut an agent out.</summary>
[AllowAnonymous]
public sealed class SignInController(UserManager<Account> accounts, IServiceProvider services, IStringLocalizer<SignInText> texts) : BackOfficeController
{
    [HttpGet("agents/connexion")]
    public IActionResult New(string? retour) => User.Identity?.IsAuthenticated is true ? Onward(retour) : View(new SignInForm());

    [HttpPost("agents/connexion"), EnableRateLimiting(Limits.SignIns)]
    public async Task<IActionResult> Create(SignInForm form, string? retour, CancellationToken ct)
    {
        if (!ModelState.IsValid) return Invalid("New", form);
        if (await AccountAsync(form) is not { } account
            || await services.GetRequiredService<AgentSession>().PrincipalAsync(account.Id, ct) is not { } agent)
        {
            ModelState.AddModelError("", texts["Refused"]);
            return Invalid("New", form);
        }
        await HttpContext.SignInAsync(Schemes.Agent, agent);
        return Onward(retour);
    }

    [HttpPost("agents/deconnexion")]
    public async Task<IActionResult> Delete()
    {
        await HttpContext.SignOutAsync(Schemes.Agent);
        Response.Headers["Clear-Site-Data"] = "\"cache\"";   // photos and pages do not outlive the session on a shared desk
        return LocalRedirect("/agents/connexion");
    }

    private async Task<Account?> AccountAsync(SignInForm form)
    {
        var account = EmailAddress.Parse(form.Email) is { } email ? await accounts.FindByNameAsync(Account.AgentUserName(email)) : null;
        var matches = account is null
            ? services.GetRequiredService<DecoyPassword>().Check(form.Password)
            : await accounts.CheckPasswordAsync(account, form.Password);
        return matches ? account : null;
    }

    private LocalRedirectResult Onward(string? back) =>
        LocalRedirect(Url.IsLocalUrl(back) && back.StartsWith("/agents/", StringComparison.Ordinal) ? back : "/agents/demandes");
}
