using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Areas.BackOffice.Requests;

namespace GrcPortal.Web.Areas.BackOffice.Interventions.Pausing;

public sealed class PausingForm : ActForm
{
    [Required(ErrorMessage = "Required.Reason")]
    public PauseReason? Reason { get; set; }
}
