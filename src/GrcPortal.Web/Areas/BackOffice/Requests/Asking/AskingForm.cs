using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Shared.Uploads;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Asking;

public sealed class AskingForm : ActForm
{
    [Required(ErrorMessage = "Required.Question"), StringLength(MostWords)]
    public string Question { get; set; } = "";

    [Required(ErrorMessage = "Required.AnswerBy")]
    public DateOnly? AnswerBy { get; set; }

    [Required(ErrorMessage = "Required.WithoutAnswer"), EnumDataType(typeof(WithoutAnswer), ErrorMessage = "Required.WithoutAnswer")]
    public WithoutAnswer? WithoutAnswer { get; set; }

    public MessageFiles Attached { get; set; } = new();
}
