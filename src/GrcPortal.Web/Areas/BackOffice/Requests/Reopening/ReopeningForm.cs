using System.ComponentModel.DataAnnotations;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Reopening;

public sealed class ReopeningForm : ActForm
{
    [Required, StringLength(MostWords)]
    public string Note { get; set; } = "";
}
