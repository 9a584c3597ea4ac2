using GrcPortal.Core.Data;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using GrcPortal.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Shared.Passwords;

/// <summary>A new password for who has the mailbox. Asking always gets the same answer; too many asks are answered alike and written to nobody.</summary>
[NoReferrer]
public abstract class ForgottenPasswordController(GrcDbContext db, SignInBrake brake, AskForLink ask, MailedLink links, ChangePassword change) : AreaController
{
    protected abstract string UserName(string email);

    protected abstract string SignInPath { get; }

    [HttpGet]
    public IActionResult New() => View("/Shared/Passwords/Ask.cshtml", new AddressForm());

    [HttpPost, EnableRateLimiting(Limits.SignIns)]
    public async Task<IActionResult> Create(AddressForm form, CancellationToken ct)
    {
        var email = EmailAddress.Parse(form.Email);
        if (ModelState.IsValid && email is null) ModelState.AddModelError(nameof(form.Email), Service<IStringLocalizer<PasswordsText>>()["Ask.NoAddress"]);
        if (!ModelState.IsValid) return Invalid("/Shared/Passwords/Ask.cshtml", form);

        if (await brake.TryAsync($"{UserName(email!)}/mail", ct) == TimeSpan.Zero) await ask.ForPasswordAsync(UserName(email!), ct);
        return LocalRedirect($"{Request.Path}/envoye");
    }

    [HttpGet("envoye")]
    public IActionResult Sent() => View("/Shared/Passwords/Sent.cshtml", SignInPath);

    [HttpGet("{token:maxlength(100)}")]
    public async Task<IActionResult> Edit(string token, CancellationToken ct) =>
        await FindAsync(token, ct) is null ? this.DeadLink() : View("/Shared/Passwords/New.cshtml", new NewPasswordForm());

    [HttpPost("{token:maxlength(100)}"), EnableRateLimiting(Limits.SignIns)]
    public async Task<IActionResult> Update(string token, NewPasswordForm form, CancellationToken ct)
    {
        if (await FindAsync(token, ct) is not { } account) return this.DeadLink();
        if (!ModelState.IsValid) return Invalid("/Shared/Passwords/New.cshtml", form);

        await change.RunAsync(account, form.Password, ct);
        await links.SpendAsync(account, LinkPurpose.ResetPassword, ct);
        await db.SaveChangesAsync(ct);
        await brake.ReleaseAsync(account.UserName!, ct);
        Flash("PasswordChanged");
        return LocalRedirect(SignInPath);
    }

    /// <summary>An agent's link is none on the citizens' side.</summary>
    private async Task<Account?> FindAsync(string token, CancellationToken ct) =>
        await links.FindAsync(token, LinkPurpose.ResetPassword, ct) is { Email: { } email } account && account.UserName == UserName(email) ? account : null;
}

internal static class DeadLinks
{
    /// <summary>Used, too old, forged, another town's: nobody learns which.</summary>
    public static ViewResult DeadLink(this Controller controller)
    {
        controller.Response.StatusCode = StatusCodes.Status404NotFound;
        return controller.View("/Shared/Passwords/DeadLink.cshtml");
    }
}
