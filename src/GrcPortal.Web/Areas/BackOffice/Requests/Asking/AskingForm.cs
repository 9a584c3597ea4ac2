using System.ComponentModel.DataAnnotations;
using GrcPortal.Web.Shared.Uploads;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Asking;

public sealed class AskingForm : ActForm
{
    [Required(ErrorMessage = "Required.Question"), StringLength(MostWords)]
    public string Question { get; set; } = "";

    public MessageFiles Attached { get; set; } = new();
}
