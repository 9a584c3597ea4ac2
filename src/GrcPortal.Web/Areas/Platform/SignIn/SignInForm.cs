using System.ComponentModel.DataAnnotations;

namespace GrcPortal.Web.Areas.Platform.SignIn;

public sealed class SignInForm
{
    [Required, DataType(DataType.EmailAddress)]
    public string Email { get; set; } = "";

    [Required, DataType(DataType.Password)]
    public string Password { get; set; } = "";
}
