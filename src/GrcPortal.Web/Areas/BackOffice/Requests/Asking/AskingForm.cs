using System.ComponentModel.DataAnnotations;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Asking;

public sealed class AskingForm : ActForm
{
    [Required, StringLength(MostWords)]
    public string Question { get; set; } = "";
}
