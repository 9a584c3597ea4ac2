using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Places;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace GrcPortal.Web.Areas.BackOffice.Entering;

/// <summary>A demand as an agent takes it down for someone: by phone, at the counter, from a letter.</summary>
public sealed class EntryForm
{
    public const int LongestDescription = 2000;

    /// <summary>The channels people reach agents by; a citizen's own come by themselves.</summary>
    public static readonly IReadOnlyList<ChannelIn> Channels =
    [
        Core.Requests.ChannelIn.Phone, Core.Requests.ChannelIn.Counter, Core.Requests.ChannelIn.Letter, Core.Requests.ChannelIn.RegisteredLetter,
        Core.Requests.ChannelIn.Email, Core.Requests.ChannelIn.SocialNetwork, Core.Requests.ChannelIn.ElectedMember,
    ];

    /// <summary>The demand's id to be, protected; given with the empty form.</summary>
    public string? DraftId { get; set; }

    [Required, EnumDataType(typeof(ChannelIn))]
    public ChannelIn? ChannelIn { get; set; }

    /// <summary>The day it was asked, which promises count from.</summary>
    [Required]
    public DateOnly? ReceivedOn { get; set; }

    [Required(ErrorMessage = "Required.CategoryId")]
    public Guid? CategoryId { get; set; }

    [Required(ErrorMessage = "Required.Description"), StringLength(LongestDescription), DataType(DataType.MultilineText)]
    public string? Description { get; set => field = TidyText.Of(value); }

    [StringLength(200)]
    public string? Address { get; set => field = TidyText.Of(value); }

    [StringLength(500)]
    public string? PlaceDetails { get; set => field = TidyText.Of(value); }

    public double? Lat { get; set; }

    public double? Lon { get; set; }

    [EnumDataType(typeof(RequesterKind))]
    public RequesterKind Kind { get; set; }

    [StringLength(120)]
    public string? Name { get; set => field = TidyText.Of(value); }

    [StringLength(200)]
    public string? Organisation { get; set => field = TidyText.Of(value); }

    [StringLength(20)]
    public string? Rna { get; set => field = TidyText.Of(value); }

    [StringLength(30)]
    public string? Siret { get; set => field = TidyText.Of(value); }

    [StringLength(40), DataType(DataType.PhoneNumber)]
    public string? Phone { get; set => field = TidyText.Of(value); }

    [StringLength(EmailAddress.MaxLength), DataType(DataType.EmailAddress)]
    public string? Email { get; set => field = TidyText.Of(value); }

    [StringLength(500), DataType(DataType.MultilineText)]
    public string? PostalAddress { get; set => field = TidyText.Of(value); }

    /// <summary>Nothing chosen: by what was given, an e-mail before a phone.</summary>
    [EnumDataType(typeof(ChannelOut))]
    public ChannelOut? ReplyChannel { get; set; }

    /// <summary>Nothing chosen: the one that is proposed.</summary>
    public Guid? DepartmentId { get; set; }

    [BindNever, ValidateNever]
    public EntryOffer Offer { get; set; } = null!;

    public GeoPoint? Point => GeoPoint.Of(Lat, Lon);
}
