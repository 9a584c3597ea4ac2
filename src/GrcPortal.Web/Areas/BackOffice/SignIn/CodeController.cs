using GrcPortal.Core.Data;
using GrcPortal.Web.Security;
using GrcPortal.Web.Setup;
using GrcPortal.Web.Shared.SecondFactors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.SignIn;

/// <summary>The second step of who has a second factor: the code of his telephone, or one from paper. Wrong codes wait as wrong passwords do.</summary>
[AllowAnonymous, Route("agents/connexion/code")]
public sealed class CodeController(GrcDbContext db, SignInBrake brake, HalfSignedIn half, IServiceProvider services, IStringLocalizer<SecondFactorText> texts) : BackOfficeController
{
    private const string Screen = "/Shared/SecondFactors/Code.cshtml";

    [HttpGet]
    public IActionResult New() => half.Current() is null ? LocalRedirect("/agents/connexion") : View(Screen, new CodeForm());

    [HttpPost, EnableRateLimiting(Limits.SignIns)]
    public async Task<IActionResult> Create(CodeForm form, CancellationToken ct)
    {
        if (half.Current() is not { } started
            || await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == started.Person && a.SecurityStamp == started.Stamp, ct) is not { } account)
            return LocalRedirect("/agents/connexion");
        if (!ModelState.IsValid) return Invalid(Screen, form);

        var name = $"{account.UserName}/code";
        if (await brake.TryAsync(name, ct) is var wait && wait > TimeSpan.Zero) return MustWait(Screen, form, wait);
        if (!await services.GetRequiredService<SecondFactorDesk>().AcceptsAsync(account, form.Code, ct)
            || await services.GetRequiredService<AgentSession>().PrincipalAsync(account.Id, ct) is not { } agent)
        {
            ModelState.AddModelError(nameof(form.Code), texts["Code.Wrong"]);
            return Invalid(Screen, form);
        }
        await brake.ReleaseAsync(name, ct);
        half.End();
        var device = services.GetRequiredService<KnownDevice>();
        device.Remember(name);
        device.Remember(account.UserName!);
        await services.GetRequiredService<TownTicket>().IssueAsync(Schemes.Agent, agent, ct);
        return LocalRedirect(AgentsPath.Of(Url, started.Back));
    }
}
