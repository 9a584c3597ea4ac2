using System.ComponentModel.DataAnnotations;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Replying;

public sealed class ReplyingForm : ActForm
{
    [Required, StringLength(MostWords)]
    public string Reply { get; set; } = "";
}
