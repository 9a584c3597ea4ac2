using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;

namespace GrcPortal.Web.Areas.BackOffice.SignIn;

public sealed class SignInForm
{
    [Required(ErrorMessage = "Required.SignInEmail"), StringLength(EmailAddress.MaxLength), DataType(DataType.EmailAddress)]
    public string Email { get; set; } = "";

    [Required(ErrorMessage = "Required.SignInPassword"), StringLength(ChangePassword.Longest), DataType(DataType.Password)]
    public string Password { get; set; } = "";
}
