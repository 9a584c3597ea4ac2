namespace GrcPortal.Web.Areas.BackOffice.SignIn;

public sealed class SignInText;
