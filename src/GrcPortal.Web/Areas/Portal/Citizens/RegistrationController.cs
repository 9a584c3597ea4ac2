using GrcPortal.Core.Data;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using GrcPortal.Web.Setup;
using GrcPortal.Web.Shared.Passwords;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Portal.Citizens;

/// <summary>An account begins with an address alone; the answer is the same whether it has one already, only the message differs.</summary>
[AllowAnonymous, Route("compte/inscription")]
public sealed class RegistrationController(SignInBrake brake, AskForLink ask, IStringLocalizer<PasswordsText> texts) : CitizenController
{
    [HttpGet]
    public IActionResult New() => View("Register", new AddressForm());

    [HttpPost, EnableRateLimiting(Limits.PublicPosts)]
    public async Task<IActionResult> Create(AddressForm form, CancellationToken ct)
    {
        var email = EmailAddress.Parse(form.Email);
        if (ModelState.IsValid && email is null) ModelState.AddModelError(nameof(form.Email), texts["Ask.NoAddress"]);
        if (!ModelState.IsValid) return Invalid("Register", form);

        if (await brake.TryAsync($"{Account.CitizenUserName(email!)}/mail", ct) == TimeSpan.Zero) await ask.ForCitizenAsync(email!, ct);
        return LocalRedirect("/compte/inscription/envoye");
    }

    [HttpGet("envoye")]
    public IActionResult Sent() => View("RegisterSent");
}

/// <summary>The address is proved by the link; name and password follow, and the account is there.</summary>
[AllowAnonymous, NoReferrer, Route("compte/confirmation/{token:maxlength(100)}")]
public sealed class ConfirmationController(GrcDbContext db, MailedLink links, ChangePassword change, IServiceProvider services) : CitizenController
{
    [HttpGet]
    public async Task<IActionResult> Edit(string token, CancellationToken ct) =>
        await links.FindAsync(token, LinkPurpose.ConfirmAddress, ct) is null ? this.DeadLink() : View("Confirm", new ConfirmForm());

    [HttpPost, EnableRateLimiting(Limits.SignIns)]
    public async Task<IActionResult> Update(string token, ConfirmForm form, CancellationToken ct)
    {
        if (await links.FindAsync(token, LinkPurpose.ConfirmAddress, ct) is not { } account) return this.DeadLink();
        if (!ModelState.IsValid) return Invalid("Confirm", form);

        account.Confirm(form.Name);
        await change.RunAsync(account, form.Password, ct);
        await links.SpendAsync(account, LinkPurpose.ConfirmAddress, ct);
        await db.SaveChangesAsync(ct);
        if (await services.GetRequiredService<CitizenSession>().PrincipalAsync(account.Id, ct) is { } citizen)
            await services.GetRequiredService<TownTicket>().IssueAsync(Schemes.Citizen, citizen, ct);
        services.GetRequiredService<KnownDevice>().Remember(account.UserName!);
        Flash("AccountReady");
        return LocalRedirect("/compte");
    }
}
