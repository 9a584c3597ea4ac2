using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Notifications;
using GrcPortal.Web.Shared;
using GrcPortal.Web.Shared.Uploads;

namespace GrcPortal.Web.Areas.Portal.Tracking;

public sealed class SearchForm
{
    [Required]
    public string? Code { get; set => field = TidyText.Of(value); }
}

/// <summary>The e-mail or phone given with the demand, which opens its conversation.</summary>
public sealed class AccessForm
{
    [Required, StringLength(EmailAddress.MaxLength)]
    public string? Contact { get; set => field = TidyText.Of(value); }
}

public sealed class MessageForm
{
    [Required, MinLength(2), StringLength(2000), DataType(DataType.MultilineText)]
    public string? Body { get; set => field = TidyText.Of(value); }

    public MessageFiles Attached { get; set; } = new();
}
