using System.ComponentModel.DataAnnotations;

namespace GrcPortal.Web.Areas.BackOffice.SignIn;

public sealed class SignInForm
{
    [Required(ErrorMessage = "Required.SignInEmail"), DataType(DataType.EmailAddress)]
    public string Email { get; set; } = "";

    [Required(ErrorMessage = "Required.SignInPassword"), DataType(DataType.Password)]
    public string Password { get; set; } = "";
}
