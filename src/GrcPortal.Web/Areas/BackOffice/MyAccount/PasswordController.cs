using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using GrcPortal.Web.Setup;
using GrcPortal.Web.Shared.Passwords;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace GrcPortal.Web.Areas.BackOffice.MyAccount;

/// <summary>Another password: every other session ends, this browser gets a new ticket.</summary>
[Route("agents/compte/mot-de-passe")]
public sealed class PasswordController(GrcDbContext db, OwnPassword own, ChangePassword change, IServiceProvider services) : BackOfficeController
{
    [HttpGet]
    public IActionResult Edit() => View("Password", new ChangePasswordForm());

    [HttpPost, EnableRateLimiting(Limits.SignIns)]
    public async Task<IActionResult> Update(ChangePasswordForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid) return Invalid("Password", form);
        var check = await own.CheckAsync(User.AccountId(), form.Current, ct);
        if (check.Wait > TimeSpan.Zero) return MustWait("Password", form, check.Wait);
        if (check.Account is not { } account)
        {
            ModelState.AddModelError(nameof(form.Current), own.Wrong);
            return Invalid("Password", form);
        }
        await change.RunAsync(account, form.Password, ct);
        await db.SaveChangesAsync(ct);
        if (await services.GetRequiredService<AgentSession>().PrincipalAsync(account.Id, ct) is { } agent)
            await services.GetRequiredService<TownTicket>().IssueAsync(Schemes.Agent, agent, ct);
        Flash("PasswordChanged");
        return LocalRedirect("/agents/compte");
    }
}

public sealed class ChangePasswordForm : NewPasswordForm
{
    [Required(ErrorMessage = "Required.SignInPassword"), StringLength(ChangePassword.Longest), DataType(DataType.Password)]
    public string Current { get; set; } = "";
}
