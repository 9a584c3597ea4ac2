using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Requests;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Closing;

public sealed class ClosingForm : ActForm
{
    [Required]
    public ClosingReason? Reason { get; set; }

    [Required, StringLength(MostWords)]
    public string Answer { get; set; } = "";
}
