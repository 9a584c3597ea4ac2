using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Requests;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Refusing;

public sealed class RefusingForm : ActForm
{
    [Required(ErrorMessage = "Required.Reason")]
    public RefusalReason? Reason { get; set; }

    [Required(ErrorMessage = "Required.Explanation"), StringLength(MostWords)]
    public string Explanation { get; set; } = "";
}
