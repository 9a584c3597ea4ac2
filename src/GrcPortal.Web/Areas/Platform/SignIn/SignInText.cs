namespace GrcPortal.Web.Areas.Platform.SignIn;

public sealed class SignInText;
