using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared.Passwords;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.Portal.Citizens;

[Area("Portal"), AllowAnonymous, Route("compte/mot-de-passe")]
public sealed class PasswordController(GrcDbContext db, SignInBrake brake, AskForLink ask, MailedLink links, ChangePassword change)
    : ForgottenPasswordController(db, brake, ask, links, change)
{
    protected override string UserName(string email) => Account.CitizenUserName(email);

    protected override string SignInPath => "/compte/connexion";
}
