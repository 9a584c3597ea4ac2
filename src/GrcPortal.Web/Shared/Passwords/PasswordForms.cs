using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;

namespace GrcPortal.Web.Shared.Passwords;

public sealed class AddressForm
{
    [Required(ErrorMessage = "Required.SignInEmail"), StringLength(EmailAddress.MaxLength), DataType(DataType.EmailAddress)]
    public string Email { get; set; } = "";
}

/// <summary>A password is long; nothing else is asked of it. Typed twice, since it cannot be read back.</summary>
public class NewPasswordForm
{
    [Required(ErrorMessage = "Required.NewPassword"), StringLength(ChangePassword.Longest, MinimumLength = ChangePassword.Shortest, ErrorMessage = "PasswordLength"), DataType(DataType.Password)]
    public string Password { get; set; } = "";

    [Required(ErrorMessage = "Required.Again"), Compare(nameof(Password), ErrorMessage = "PasswordAgain"), DataType(DataType.Password)]
    public string Again { get; set; } = "";
}
