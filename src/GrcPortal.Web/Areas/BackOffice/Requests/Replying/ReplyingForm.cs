using System.ComponentModel.DataAnnotations;
using GrcPortal.Web.Shared.Uploads;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Replying;

public sealed class ReplyingForm : ActForm
{
    [Required(ErrorMessage = "Required.Reply"), StringLength(MostWords)]
    public string Reply { get; set; } = "";

    public MessageFiles Attached { get; set; } = new();
}
