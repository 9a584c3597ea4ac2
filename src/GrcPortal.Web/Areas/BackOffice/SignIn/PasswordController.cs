using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared.Passwords;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.SignIn;

[Area("BackOffice"), AllowAnonymous, Route("agents/mot-de-passe")]
public sealed class PasswordController(GrcDbContext db, SignInBrake brake, AskForLink ask, MailedLink links, ChangePassword change)
    : ForgottenPasswordController(db, brake, ask, links, change)
{
    protected override string UserName(string email) => Account.AgentUserName(email);

    protected override string SignInPath => "/agents/connexion";
}
