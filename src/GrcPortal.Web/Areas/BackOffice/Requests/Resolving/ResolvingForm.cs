using System.ComponentModel.DataAnnotations;
using GrcPortal.Web.Shared.Uploads;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Resolving;

public sealed class ResolvingForm : ActForm
{
    [Required(ErrorMessage = "Required.Note"), StringLength(MostWords)]
    public string Note { get; set; } = "";

    public MessageFiles Attached { get; set; } = new();
}
