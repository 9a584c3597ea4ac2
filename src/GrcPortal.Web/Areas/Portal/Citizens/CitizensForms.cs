using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Shared;
using GrcPortal.Web.Shared.Passwords;

namespace GrcPortal.Web.Areas.Portal.Citizens;

public sealed class CitizenSignInForm
{
    [Required(ErrorMessage = "Required.SignInEmail"), StringLength(EmailAddress.MaxLength), DataType(DataType.EmailAddress)]
    public string Email { get; set; } = "";

    [Required(ErrorMessage = "Required.SignInPassword"), StringLength(ChangePassword.Longest), DataType(DataType.Password)]
    public string Password { get; set; } = "";
}

/// <summary>The password is chosen once the address is proved: a stranger who typed it first would otherwise know it.</summary>
public sealed class ConfirmForm : NewPasswordForm
{
    [StringLength(120)]
    public string? Name { get; set => field = TidyText.Of(value); }
}

public sealed class LeaveForm
{
    [Required(ErrorMessage = "Required.SignInPassword"), StringLength(ChangePassword.Longest), DataType(DataType.Password)]
    public string Current { get; set; } = "";
}
