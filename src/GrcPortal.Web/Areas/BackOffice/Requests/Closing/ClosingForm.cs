using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Requests;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Closing;

public sealed class ClosingForm : ActForm
{
    [Required(ErrorMessage = "Required.Reason")]
    public ClosingReason? Reason { get; set; }

    [Required(ErrorMessage = "Required.Answer"), StringLength(MostWords)]
    public string Answer { get; set; } = "";
}
