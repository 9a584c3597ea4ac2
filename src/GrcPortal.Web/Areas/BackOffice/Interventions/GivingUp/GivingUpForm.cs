using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Interventions;
using GrcPortal.Web.Areas.BackOffice.Requests;

namespace GrcPortal.Web.Areas.BackOffice.Interventions.GivingUp;

public sealed class GivingUpForm : ActForm
{
    [Required(ErrorMessage = "Required.Reason")]
    public ImpossibleReason? Reason { get; set; }
}
