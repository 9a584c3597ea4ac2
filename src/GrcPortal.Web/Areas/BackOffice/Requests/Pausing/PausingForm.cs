using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Requests;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Pausing;

public sealed class PausingForm : ActForm
{
    [Required(ErrorMessage = "Required.Reason")]
    public PauseReason? Reason { get; set; }
}
