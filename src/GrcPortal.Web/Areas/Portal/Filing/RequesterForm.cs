using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Shared;

namespace GrcPortal.Web.Areas.Portal.Filing;

public sealed class RequesterForm
{
    [StringLength(120)]
    public string? Name { get; set => field = TidyText.Of(value); }

    [StringLength(EmailAddress.MaxLength), DataType(DataType.EmailAddress)]
    public string? Email { get; set => field = TidyText.Of(value); }

    [StringLength(40), DataType(DataType.PhoneNumber)]
    public string? Phone { get; set => field = TidyText.Of(value); }

    public bool WantsReply { get; set; }

    /// <summary>Nothing was said of oneself: then no reply is meant, whatever the box says.</summary>
    public bool IsBlank => this is { Name: null, Email: null, Phone: null };

    public static RequesterForm Of(Draft? draft) => new()
    {
        Name = draft?.Name,
        Email = draft?.Email,
        Phone = draft?.Phone is { } phone ? PhoneNumber.Spoken(phone) : null,
        WantsReply = draft is null || !draft.Answered.HasFlag(DraftSteps.Requester) || draft.WantsReply,
    };
}
