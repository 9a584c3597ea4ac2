using System.ComponentModel.DataAnnotations;
using GrcPortal.Web.Areas.BackOffice.Requests;

namespace GrcPortal.Web.Areas.BackOffice.Interventions.Finishing;

public sealed class FinishingForm : ActForm
{
    [Required(ErrorMessage = "Required.Note"), StringLength(MostWords)]
    public string Note { get; set; } = "";

    public IFormFile? Photo { get; set; }
}
