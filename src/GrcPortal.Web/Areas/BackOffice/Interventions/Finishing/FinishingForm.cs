using System.ComponentModel.DataAnnotations;
using GrcPortal.Web.Areas.BackOffice.Requests;
using GrcPortal.Web.Shared.Uploads;

namespace GrcPortal.Web.Areas.BackOffice.Interventions.Finishing;

public sealed class FinishingForm : ActForm
{
    [Required(ErrorMessage = "Required.Note"), StringLength(MostWords)]
    public string Note { get; set; } = "";

    public MessageFiles Attached { get; set; } = new();
}
