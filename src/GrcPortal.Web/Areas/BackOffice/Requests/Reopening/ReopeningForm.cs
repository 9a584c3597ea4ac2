using System.ComponentModel.DataAnnotations;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Reopening;

public sealed class ReopeningForm : ActForm
{
    [Required(ErrorMessage = "Required.Note"), StringLength(MostWords)]
    public string Note { get; set; } = "";
}
