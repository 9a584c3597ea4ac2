using System.ComponentModel.DataAnnotations;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Asking;

public sealed class AskingForm : ActForm
{
    [Required(ErrorMessage = "Required.Question"), StringLength(MostWords)]
    public string Question { get; set; } = "";
}
