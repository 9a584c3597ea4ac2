using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Shared;
using GrcPortal.Web.Shared.Places;
using GrcPortal.Web.Shared.Questions;
using GrcPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace GrcPortal.Web.Areas.BackOffice.Entering;

/// <summary>A demand as an agent takes it down for someone: by phone, at the counter, from a letter.</summary>
public sealed class EntryForm
{
    public const int LongestDescription = 2000, LongestAddress = 200;

    /// <summary>Its fields, in the order of the screen.</summary>
    public static readonly IReadOnlyList<string> Names = [.. typeof(EntryForm).GetProperties().Where(one => one.SetMethod is { IsPublic: true }).Select(one => one.Name)];

    /// <summary>The channels people reach agents by; a citizen's own come by themselves.</summary>
    public static readonly IReadOnlyList<ChannelIn> Channels =
    [
        Core.Requests.ChannelIn.Phone, Core.Requests.ChannelIn.Counter, Core.Requests.ChannelIn.Letter, Core.Requests.ChannelIn.RegisteredLetter,
        Core.Requests.ChannelIn.Email, Core.Requests.ChannelIn.SocialNetwork, Core.Requests.ChannelIn.ElectedMember,
    ];

    /// <summary>As they are posted; others are answers to the category's questions. Browsers post a file field left empty as one of words.</summary>
    public static readonly string[] Posted = [.. Names, $"{nameof(Attached)}.{nameof(MessageFiles.Files)}", $"{nameof(Attached)}.{nameof(MessageFiles.Kept)}"];

    /// <summary>The demand's id to be, protected; given with the empty form.</summary>
    public string? DraftId { get; set; }

    /// <summary>The version of the questions that the page puts.</summary>
    public Guid? FormId { get; set; }

    [Required, EnumDataType(typeof(ChannelIn))]
    public ChannelIn? ChannelIn { get; set; }

    /// <summary>The day it was asked, which promises count from.</summary>
    [Required]
    public DateOnly? ReceivedOn { get; set; }

    [Required(ErrorMessage = "Required.CategoryId")]
    public Guid? CategoryId { get; set; }

    [Required(ErrorMessage = "Required.Description"), StringLength(LongestDescription), DataType(DataType.MultilineText)]
    public string? Description { get; set => field = TidyText.Of(value); }

    [StringLength(LongestAddress)]
    public string? Address { get; set => field = TidyText.Of(value); }

    /// <summary>That of a suggested address.</summary>
    [StringLength(40)]
    public string? Point { get; set; }

    /// <summary>Which of the addresses offered for what was typed.</summary>
    [StringLength(300)]
    public string? Choice { get; set; }

    [StringLength(500)]
    public string? PlaceDetails { get; set => field = TidyText.Of(value); }

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

    public MessageFiles Attached { get; set; } = new();

    [BindNever, ValidateNever]
    public EntryOffer Offer { get; internal set; } = null!;

    /// <summary>As errors are named: the questions come after what is asked.</summary>
    public static List<string> InOrder(AskedQuestions? questions) =>
        [.. Names.TakeWhile(name => name != nameof(Address)), .. questions?.Names ?? [], .. Names.SkipWhile(name => name != nameof(Address))];

    public TypedPlace Typed => new(Address, Point, Choice);
}
