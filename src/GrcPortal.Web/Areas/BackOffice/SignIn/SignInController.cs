using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using GrcPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.SignIn;

/// <summary>Unknown address, wrong password, agent who left: one sentence, in the same time. Waiting instead of lockout, which would let a stranger shut an agent out.</summary>
[AllowAnonymous]
public sealed class SignInController(SignInBrake brake, HalfSignedIn half, IServiceProvider services, IStringLocalizer<SignInText> texts) : BackOfficeController
{
    [HttpGet("agents/connexion")]
    public IActionResult New(string? retour) => User.IsSignedIn(Schemes.Agent) ? LocalRedirect(AgentsPath.Of(Url, retour)) : View(new SignInForm());

    [HttpPost("agents/connexion"), EnableRateLimiting(Limits.SignIns)]
    public async Task<IActionResult> Create(SignInForm form, string? retour, CancellationToken ct)
    {
        if (!ModelState.IsValid) return Invalid("New", form);
        var name = Account.AgentUserName(form.Email);
        if (await brake.TryAsync(name, ct) is var wait && wait > TimeSpan.Zero) return MustWait("New", form, wait);

        if (await services.GetRequiredService<PasswordCheck>().RunAsync(EmailAddress.Parse(form.Email) is null ? null : name, form.Password) is not { } account
            || await services.GetRequiredService<AgentSession>().PrincipalAsync(account.Id, ct) is not { } agent)
        {
            ModelState.AddModelError("", texts["Refused"]);
            return Invalid("New", form);
        }
        await brake.ReleaseAsync(name, ct);
        if (account.HasSecondFactor())
        {
            half.Begin(account.Id, account.SecurityStamp, AgentsPath.Of(Url, retour));
            return LocalRedirect("/agents/connexion/code");
        }
        services.GetRequiredService<KnownDevice>().Remember(name);
        await services.GetRequiredService<TownTicket>().IssueAsync(Schemes.Agent, agent, ct);
        return LocalRedirect(AgentsPath.Of(Url, retour));
    }

    [HttpPost("agents/deconnexion")]
    public async Task<IActionResult> Delete(CancellationToken ct)
    {
        await services.GetRequiredService<TownTicket>().WithdrawAsync(Schemes.Agent, ct);
        Response.Cookies.Delete(CookieNames.Search, new() { Path = "/", Secure = true });   // who comes next on this browser reads no one's searches
        return LocalRedirect("/agents/connexion");
    }
}
