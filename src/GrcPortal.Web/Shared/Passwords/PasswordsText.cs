namespace GrcPortal.Web.Shared.Passwords;

public sealed class PasswordsText;
