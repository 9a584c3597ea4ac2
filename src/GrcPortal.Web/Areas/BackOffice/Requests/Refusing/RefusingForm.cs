using System.ComponentModel.DataAnnotations;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Refusing;

public sealed class RefusingForm : ReasonForm
{
    [Required(ErrorMessage = "Required.Explanation"), StringLength(MostWords)]
    public string Explanation { get; set; } = "";
}
