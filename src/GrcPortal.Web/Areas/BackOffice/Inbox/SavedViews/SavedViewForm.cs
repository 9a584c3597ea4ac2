using System.ComponentModel.DataAnnotations;
using GrcPortal.Web.Shared;

namespace GrcPortal.Web.Areas.BackOffice.Inbox.SavedViews;

public sealed class SavedViewForm
{
    [Required(ErrorMessage = "Required.ViewName"), StringLength(60)]
    public string? Name { get; set => field = TidyText.Of(value); }

    [StringLength(2000)]
    public string? Query { get; set; }
}
