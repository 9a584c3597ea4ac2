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

    /// <summary>On whose behalf he asks: a procedure asks it, a report does not.</summary>
    public RequesterKind Kind { get; set; }

    [StringLength(200)]
    public string? Organisation { get; set => field = TidyText.Of(value); }

    [StringLength(20)]
    public string? Rna { get; set => field = TidyText.Of(value); }

    [StringLength(25)]
    public string? Siret { get; set => field = TidyText.Of(value); }

    /// <summary>Nothing was said of oneself: then no reply is meant, whatever the box says.</summary>
    public bool IsBlank => this is { Name: null, Email: null, Phone: null };

    /// <summary>The first time, a signed-in citizen's own name and address; then what he answered.</summary>
    public static RequesterForm Of(Draft? draft, string? ownName = null, string? ownEmail = null) => new()
    {
        Name = IsAnswered(draft) ? draft.Name : ownName,
        Email = IsAnswered(draft) ? draft.Email : ownEmail,
        Phone = draft?.Phone is { } phone ? PhoneNumber.Spoken(phone) : null,
        WantsReply = !IsAnswered(draft) || draft.WantsReply,
        Kind = draft?.Kind ?? RequesterKind.Person,
        Organisation = draft?.Organisation,
        Rna = draft?.Rna,
        Siret = draft?.Siret is { } siret ? Core.Requests.Siret.Spoken(siret) : null,
    };

    private static bool IsAnswered([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] Draft? draft) => draft is not null && draft.Answered.HasFlag(DraftSteps.Requester);
}
