using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Requests;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Refusing;

public sealed class RefusingForm : ActForm
{
    [Required]
    public RefusalReason? Reason { get; set; }

    [Required, StringLength(MostWords)]
    public string Explanation { get; set; } = "";
}
