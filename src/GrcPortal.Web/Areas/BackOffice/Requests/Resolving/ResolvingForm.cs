using System.ComponentModel.DataAnnotations;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Resolving;

public sealed class ResolvingForm : ActForm
{
    [Required(ErrorMessage = "Required.Note"), StringLength(MostWords)]
    public string Note { get; set; } = "";
}
