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

    public static RequesterForm Of(Draft? draft) => new()
    {
        Name = draft?.Name,
        Email = draft?.Email,
        Phone = draft?.Phone is { } phone ? PhoneNumber.Spoken(phone) : null,
        WantsReply = draft?.WantsReply ?? false,
    };
}
