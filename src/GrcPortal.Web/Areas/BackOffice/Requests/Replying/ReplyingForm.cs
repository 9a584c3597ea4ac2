using System.ComponentModel.DataAnnotations;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Replying;

public sealed class ReplyingForm : ActForm
{
    [Required(ErrorMessage = "Required.Reply"), StringLength(MostWords)]
    public string Reply { get; set; } = "";
}
