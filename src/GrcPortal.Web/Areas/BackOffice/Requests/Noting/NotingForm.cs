using System.ComponentModel.DataAnnotations;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Noting;

public sealed class NotingForm : ActForm
{
    [Required(ErrorMessage = "Required.Note"), StringLength(MostWords)]
    public string Note { get; set; } = "";
}
